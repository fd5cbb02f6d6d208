package org.fieldlore.portal.handbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.insight.handbook.BindHandbook;
import org.fieldlore.insight.handbook.EditionId;
import org.fieldlore.insight.handbook.HandbookQueue;
import org.fieldlore.insight.handbook.Preview;
import org.fieldlore.insight.handbook.ReadHandbooks;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Branch;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.Refusal;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** What a new handbook can be made of, what the choice would hold today, and the start of its first edition. */
@Named
@RequestScoped
public class BindPage {
    private static final int SHOWN = 12;

    @Inject
    private BindForm form;

    @Inject
    private BindHandbook bind;

    @Inject
    private HandbookQueue queue;

    @Inject
    private ReadHandbooks books;

    @Inject
    private People people;

    @Inject
    private ReadSegments segments;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Words words;

    @Inject
    private Here here;

    private @Nullable Preview preview;
    private @Nullable String refused;
    private boolean looked;

    /** The branches that a book can be for: one's own, and every one for reviewers. */
    public List<Branch> getBranches() {
        boolean all = here.viewer().is(Role.REVIEWER);
        return people.branches().stream()
                .filter(branch -> all || branch.id().equals(here.viewer().branch()))
                .toList();
    }

    public List<SegmentName> getSegments() {
        return segments.names();
    }

    public List<Kind> getKinds() {
        return Arrays.asList(Kind.values());
    }

    /** Language of the book's own words: what was chosen, else that of whoever is here. */
    public String getUsualLang() {
        return here.getLang().startsWith("zh") ? "zh" : "en";
    }

    /** What the selection holds, or null when nobody asked or it is refused. */
    public @Nullable Preview getPreview() {
        if (form.isLooking() && !looked) {
            looked = true;
            try {
                preview = bind.preview(form.selection(), here.viewer());
            } catch (Refusal refusal) {
                refused = words.of(refusal);
            }
        }
        return preview;
    }

    /** Why there is nothing to show, or null. */
    public @Nullable String getRefused() {
        getPreview();
        return refused;
    }

    /** The first chapters; a book may have hundreds. */
    public List<Preview.Chapter> getChapters() {
        Preview found = getPreview();
        return found == null
                ? List.of()
                : found.chapters().subList(0, Math.min(SHOWN, found.chapters().size()));
    }

    /** What a chapter is called, with what stands above it. */
    public String name(Preview.Chapter chapter) {
        if (chapter.kind() != null) return new Wordbook(here.getLocale()).code(chapter.kind());
        if (chapter.concept() == null) return new Wordbook(here.getLocale()).of("handbook", "printed.other");
        return vocabulary.current().path(chapter.concept()).stream()
                .map((Term term) -> term.label(here.getLang()))
                .collect(Collectors.joining(" › "));
    }

    /** Starts the first edition and leads to the book, which shows how it gets on. */
    public String create() {
        EditionId edition = queue.create(
                form.getTitle(),
                Objects.requireNonNullElse(form.getLang(), getUsualLang()),
                form.selection(),
                here.viewer());
        return "/handbook/handbook.xhtml?faces-redirect=true&id=" + books.handbookOf(edition);
    }
}
