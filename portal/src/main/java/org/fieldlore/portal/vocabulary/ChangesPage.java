package org.fieldlore.portal.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.knowledge.RefileItems;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.Difference;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.ReadChanges;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.VocabularyChange;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** How the vocabulary came to be what it is, with who, when and why; changes are taken back here. */
@Named
@RequestScoped
public class ChangesPage {
    private static final int ROWS = 20;
    private static final int SHOWN = 50;
    private static final Set<String> TELLS = Set.of("undone", "taken");

    @Inject
    private ReadChanges read;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private EditVocabulary edit;

    @Inject
    private RefileItems refile;

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    @Inject
    @Param
    private @Nullable Integer from;

    @Inject
    @Param
    private @Nullable Integer to;

    private @Nullable Integer latest;
    private @Nullable List<Difference> differences;
    private @Nullable List<ChangedConcept> compared;
    private @Nullable Page<ChangeRow> rows;

    /**
     * A change as it is listed.
     *
     * @param by who made it; empty for what came with Fieldlore
     * @param concepts how many it changed
     * @param shown what it did to the first of them
     */
    public record ChangeRow(VocabularyChange change, String by, int concepts, List<ChangedConcept> shown) {}

    public Page<ChangeRow> getRows() {
        if (rows == null) {
            Page<VocabularyChange> found = read.page(Pager.request(page, ROWS));
            rows = new Page<>(found.rows().stream().map(this::row).toList(), found.total(), found.from());
        }
        return Objects.requireNonNull(rows);
    }

    private ChangeRow row(VocabularyChange change) {
        AgentId by = change.madeBy();
        List<Difference> all = change.differences();
        return new ChangeRow(change, by == null ? "" : people.byId(by).name(here.getLang()), all.size(), shown(all));
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> "?page=" + number);
    }

    /** The version that a comparison starts from: the one before the newest, unless another is asked for. */
    public int getFrom() {
        return within(from, getLatest() - 1);
    }

    public int getTo() {
        return within(to, getLatest());
    }

    public int getLatest() {
        if (latest == null) latest = read.latest();
        return Objects.requireNonNull(latest);
    }

    private int within(@Nullable Integer asked, int usual) {
        return Math.max(0, Math.min(asked == null ? usual : asked, getLatest()));
    }

    /** Whether two versions are to be compared. */
    public boolean isComparing() {
        return from != null && to != null;
    }

    /** How many concepts differ between both versions. */
    public int getDiffering() {
        return differences().size();
    }

    /** How the first of them differ, from the lower version to the higher one, whichever came first. */
    public List<ChangedConcept> getCompared() {
        if (compared == null) compared = shown(differences());
        return Objects.requireNonNull(compared);
    }

    private List<ChangedConcept> shown(List<Difference> all) {
        return ChangedConcept.of(all.subList(0, Math.min(SHOWN, all.size())), vocabulary.current(), here.getLang());
    }

    private List<Difference> differences() {
        if (differences == null)
            differences = read.differences(Math.min(getFrom(), getTo()), Math.max(getFrom(), getTo()));
        return Objects.requireNonNull(differences);
    }

    public String undo(long change) {
        String why = new Wordbook(here.getLocale()).of("vocabulary", "changes.undone.reason", String.valueOf(change));
        edit.undo(change, why, here.viewer().agent());
        return "/vocabulary/tend/changes.xhtml?faces-redirect=true&told=undone";
    }

    /** How many items are still to be filed under what replaced their concepts. */
    public long getWaiting() {
        return refile.waiting();
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
