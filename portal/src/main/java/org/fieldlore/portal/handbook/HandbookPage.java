package org.fieldlore.portal.handbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.insight.handbook.BindHandbook;
import org.fieldlore.insight.handbook.Changes;
import org.fieldlore.insight.handbook.DescribeSelection;
import org.fieldlore.insight.handbook.EditionId;
import org.fieldlore.insight.handbook.EditionView;
import org.fieldlore.insight.handbook.HandbookId;
import org.fieldlore.insight.handbook.HandbookQueue;
import org.fieldlore.insight.handbook.HandbookView;
import org.fieldlore.insight.handbook.PrintEdition;
import org.fieldlore.insight.handbook.ReadHandbooks;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One handbook: its editions, what has changed since the newest, and how a running one gets on. */
@Named
@RequestScoped
public class HandbookPage {
    private static final int ROWS = 12;
    private static final int SHOWN = 10;

    @Inject
    private ReadHandbooks books;

    @Inject
    private BindHandbook bind;

    @Inject
    private HandbookQueue queue;

    @Inject
    private DescribeSelection describe;

    @Inject
    private PrintedWords words;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable HandbookView book;
    private @Nullable Page<EditionView> editions;
    private @Nullable Changes changes;

    /** Turns away whoever may not read it. */
    public void load() {
        getBook();
    }

    private HandbookId number() {
        if (id == null || id < 1) throw new NotFound("handbook", String.valueOf(id));
        return new HandbookId(id);
    }

    public HandbookView getBook() {
        if (book == null) book = books.book(number(), here.viewer());
        return Objects.requireNonNull(book);
    }

    public Page<EditionView> getEditions() {
        if (editions == null) editions = books.editions(number(), here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(editions);
    }

    public Pager getPager() {
        return Pager.of(getEditions(), ROWS, number -> "?id=" + number() + "&page=" + number);
    }

    public boolean isRunning() {
        EditionView last = getBook().last();
        return getEditions().rows().stream().anyMatch(EditionView::running) || last != null && last.running();
    }

    /** What today's edition would change against the newest that is done; nothing while none is. */
    public @Nullable Changes getChanges() {
        EditionView newest = getBook().newest();
        if (changes == null && newest != null) changes = books.changes(number(), newest.number(), here.viewer());
        return changes;
    }

    /** The first ones of a kind of change. */
    public List<Changes.Item> first(List<Changes.Item> items) {
        return items.subList(0, Math.min(SHOWN, items.size()));
    }

    public List<String> getSelection() {
        return describe.of(getBook().selection(), words.in(here.getLang()));
    }

    public String getAudience() {
        return describe.audience(getBook().selection().branch(), words.in(here.getLang()));
    }

    /** Why an edition failed, in words. */
    public String failure(EditionView edition) {
        boolean interrupted = PrintEdition.INTERRUPTED.equals(edition.failure());
        return new Wordbook(here.getLocale()).of("handbook", interrupted ? "failed.interrupted" : "failed.fault");
    }

    public void reissue() {
        queue.reissue(number(), here.viewer());
        forget();
    }

    public void again(long edition) {
        queue.again(new EditionId(edition), here.viewer());
        forget();
    }

    public void cancel(long edition) {
        bind.cancel(new EditionId(edition), here.viewer());
        forget();
    }

    public void removeEdition(long edition) {
        bind.removeEdition(new EditionId(edition), here.viewer());
        forget();
    }

    public String remove() {
        bind.remove(number(), here.viewer());
        return "/handbook/handbooks.xhtml?faces-redirect=true&told=removed";
    }

    private void forget() {
        book = null;
        editions = null;
        changes = null;
    }
}
