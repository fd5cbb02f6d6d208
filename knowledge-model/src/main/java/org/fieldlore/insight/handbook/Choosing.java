package org.fieldlore.insight.handbook;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.Vocabulary;

/** Finds the items of a selection. What is meant for a branch alone only ever enters the books of that branch. */
final class Choosing {
    private static final int CHUNK = 500;
    private final EntityManager em;
    private final Vocabulary vocabulary;

    Choosing(EntityManager em, Vocabulary vocabulary) {
        this.em = em;
        this.vocabulary = vocabulary;
    }

    /** How many items fit. */
    long count(Selection selection) {
        return conditions(Sql.of("select count(*)"), selection).number(em);
    }

    /** The items that fit, by id, at most {@code max}. */
    List<Chosen> items(Selection selection, int max) {
        List<Row> rows = conditions(
                        Sql.of("select i.id, v.version_number, i.kind, i.lang, v.title, i.confidence"), selection)
                .add("order by i.id limit ?", max)
                .rows(em);
        Map<Long, Set<ConceptId>> concepts =
                concepts(rows.stream().map(row -> row.number(0)).toList());
        return rows.stream()
                .map(row -> new Chosen(
                        new KnowledgeId(row.number(0)),
                        (int) row.number(1),
                        row.code(2, Kind.class),
                        row.text(3),
                        row.text(4),
                        row.code(5, Confidence.class) == Confidence.VALIDATED,
                        concepts.getOrDefault(row.number(0), Set.of())))
                .toList();
    }

    private Sql conditions(Sql select, Selection selection) {
        Sql query = select.add("from knowledge_item i join agent a on a.id = i.author_id"
                + " join knowledge_version v on v.item_id = i.id"
                + " and v.version_number = coalesce(i.live_version, i.pending_version) where i.confidence in");
        query.list(
                selection.validatedOnly()
                        ? List.of(Confidence.VALIDATED)
                        : List.of(Confidence.VALIDATED, Confidence.NOT_VALIDATED));
        BranchId branch = selection.branch();
        if (branch == null) query.add("and i.audience = ?", Audience.COMPANY);
        else query.add("and (i.audience = ? or a.branch_id = ?)", Audience.COMPANY, branch.value());
        if (branch != null && selection.ownOnly()) query.add("and a.branch_id = ?", branch.value());
        if (selection.segment() != null)
            query.add(
                    "and exists (select 1 from knowledge_segment s where s.item_id = i.id and s.segment_id = ?)",
                    selection.segment().value());
        if (!selection.kinds().isEmpty()) query.add("and i.kind in").list(selection.kinds());
        if (selection.itemLang() != null) query.add("and i.lang = ?", selection.itemLang());
        if (!selection.concepts().isEmpty())
            query.add("and exists (select 1 from knowledge_concept k where k.item_id = i.id and k.concept_id in")
                    .list(Outline.below(selection.concepts(), vocabulary).stream()
                            .map(ConceptId::value)
                            .toList())
                    .add(")");
        return query;
    }

    private Map<Long, Set<ConceptId>> concepts(List<Long> ids) {
        Map<Long, Set<ConceptId>> concepts = new HashMap<>();
        for (List<Long> some : chunks(ids))
            for (Row row : Sql.of("select item_id, concept_id from knowledge_concept where item_id in")
                    .list(some)
                    .rows(em))
                concepts.computeIfAbsent(row.number(0), id -> new HashSet<>()).add(new ConceptId(row.number(1)));
        return concepts;
    }

    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK)
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        return chunks;
    }
}
