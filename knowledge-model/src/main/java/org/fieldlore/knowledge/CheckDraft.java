package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.privacy.CustomerNames;
import org.fieldlore.privacy.PersonalData;
import org.fieldlore.privacy.Trace;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Says what a draft still lacks, and what in it points to a person, all at once. */
@UseCase
public class CheckDraft {
    private final EntityManager em;
    private final KnowledgeSettings settings;
    private final CustomerNames names;

    @Inject
    public CheckDraft(EntityManager em, KnowledgeSettings settings, CustomerNames names) {
        this.em = em;
        this.settings = settings;
        this.names = names;
    }

    /**
     * Checks a draft as {@link WriteKnowledge#submit} will.
     *
     * @param item whose draft it is; null for one that is not stored
     */
    public DraftCheck of(Draft draft, @Nullable KnowledgeId item) {
        return new DraftCheck(
                draft.title().length() < settings.titleMin(),
                draft.kind().sections().stream()
                        .filter(section -> draft.kind().requires(section)
                                && draft.section(section).isEmpty())
                        .toList(),
                found(draft, item));
    }

    /** Refuses {@link PersonalDataInText} when something points to a person and was not declared harmless. */
    public void requireNoPersonalData(Draft draft, @Nullable KnowledgeId item) {
        List<Found> found = found(draft, item);
        if (!found.isEmpty()) throw new PersonalDataInText(found);
    }

    private List<Found> found(Draft draft, @Nullable KnowledgeId item) {
        Set<String> about = draft.customer() == null ? Set.of() : names.of(draft.customer());
        List<Found> all = new ArrayList<>();
        look(null, draft.title(), about, all);
        for (Section section : draft.kind().sections()) look(section, draft.section(section), about, all);
        if (item == null || all.isEmpty()) return all;
        Set<String> harmless = harmless(item);
        all.removeIf(one -> !one.trace().sure() && harmless.contains(DismissedTrace.key(one.trace())));
        return all;
    }

    private void look(@Nullable Section section, String text, Set<String> about, List<Found> all) {
        if (text.isEmpty()) return;
        for (Trace trace : PersonalData.in(text, about, names.in(text))) all.add(new Found(section, trace));
    }

    private Set<String> harmless(KnowledgeId item) {
        return Sql.of("select kind, fingerprint from dismissed_trace where item_id = ?", item.value()).rows(em).stream()
                .map(row -> row.text(0) + " " + row.text(1))
                .collect(Collectors.toSet());
    }
}
