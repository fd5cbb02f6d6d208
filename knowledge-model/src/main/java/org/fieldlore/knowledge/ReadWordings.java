package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.PrintedWording.Ref;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads given wordings, live or gone by, for those who bind them into a book. Who may read them is settled before. */
@UseCase
public class ReadWordings {
    private final EntityManager em;

    @Inject
    public ReadWordings(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns the wordings in the order asked for, by three queries; unknown ones are left out. A few hundred at a time.
     *
     * @param asOf decisions after this moment are not told
     */
    public List<PrintedWording> of(List<Ref> refs, Instant asOf) {
        if (refs.isEmpty()) return List.of();
        List<Long> ids = refs.stream().map(ref -> ref.item().value()).distinct().toList();
        Map<KnowledgeId, Set<ConceptId>> concepts = concepts(ids);
        Map<KnowledgeId, Map<Integer, AgentId>> editors = editors(ids);
        Map<Ref, PrintedWording> found = rows(refs).stream()
                .map(row -> wording(row, concepts, editors, asOf))
                .collect(Collectors.toMap(PrintedWording::ref, Function.identity()));
        return refs.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Returns the sections that are filled of what is live of these items, in reading order; one query, none for no items. */
    public Map<KnowledgeId, Map<Section, String>> live(Collection<KnowledgeId> items) {
        if (items.isEmpty()) return Map.of();
        return Sql.of(
                        "select i.id, i.kind, v.sections from knowledge_item i join knowledge_version v on v.item_id = i.id"
                                + " and v.version_number = i.live_version where i.id in")
                .list(items.stream().map(KnowledgeId::value).toList())
                .rows(em)
                .stream()
                .collect(Collectors.toMap(
                        row -> new KnowledgeId(row.number(0)),
                        row -> filled(row.code(1, Kind.class), SectionsJson.read(row.text(2)))));
    }

    private List<Row> rows(Collection<Ref> refs) {
        Sql query = Sql.of("select i.id, v.version_number, i.kind, i.lang, v.title, v.sections, i.author_id,"
                + " v.decided_by, v.decided_at, v.state from knowledge_version v join knowledge_item i on i.id = v.item_id"
                + " where");
        String or = "";
        for (Ref ref : refs) {
            query.add(
                    or + "(v.item_id = ? and v.version_number = ?)", ref.item().value(), ref.version());
            or = "or ";
        }
        return query.rows(em);
    }

    private Map<KnowledgeId, Set<ConceptId>> concepts(List<Long> ids) {
        Map<KnowledgeId, Set<ConceptId>> concepts = new HashMap<>();
        for (Row row : Sql.of("select item_id, concept_id from knowledge_concept where item_id in")
                .list(ids)
                .rows(em))
            concepts.computeIfAbsent(new KnowledgeId(row.number(0)), id -> new HashSet<>())
                    .add(new ConceptId(row.number(1)));
        return concepts;
    }

    /** Who worded what went live, by version. */
    private Map<KnowledgeId, Map<Integer, AgentId>> editors(List<Long> ids) {
        Map<KnowledgeId, Map<Integer, AgentId>> editors = new HashMap<>();
        for (Row row : Sql.of("select item_id, version_number, editor_id from knowledge_version where item_id in")
                .list(ids)
                .add("and state in (?, ?) order by version_number", VersionState.LIVE, VersionState.SUPERSEDED)
                .rows(em))
            editors.computeIfAbsent(new KnowledgeId(row.number(0)), id -> new LinkedHashMap<>())
                    .put((int) row.number(1), new AgentId(row.number(2)));
        return editors;
    }

    private static PrintedWording wording(
            Row row,
            Map<KnowledgeId, Set<ConceptId>> concepts,
            Map<KnowledgeId, Map<Integer, AgentId>> editors,
            Instant asOf) {
        KnowledgeId id = new KnowledgeId(row.number(0));
        int version = (int) row.number(1);
        Kind kind = row.code(2, Kind.class);
        AgentId author = new AgentId(row.number(6));
        List<AgentId> improvers = new ArrayList<>();
        editors.getOrDefault(id, Map.of()).forEach((number, editor) -> {
            if (number <= version && !editor.equals(author) && !improvers.contains(editor)) improvers.add(editor);
        });
        VersionState state = row.code(9, VersionState.class);
        Instant decided = row.instantOrNull(8);
        boolean verified = decided != null
                && !decided.isAfter(asOf)
                && (state == VersionState.LIVE || state == VersionState.SUPERSEDED);
        return new PrintedWording(
                id,
                version,
                kind,
                row.text(3),
                row.text(4),
                filled(kind, SectionsJson.read(row.text(5))),
                concepts.getOrDefault(id, Set.of()),
                author,
                improvers,
                verified && !row.empty(7) ? new AgentId(row.number(7)) : null,
                verified ? decided : null);
    }

    private static Map<Section, String> filled(Kind kind, Map<Section, String> sections) {
        Map<Section, String> filled = new LinkedHashMap<>();
        for (Section section : kind.sections()) {
            @Nullable String text = sections.get(section);
            if (text != null && !text.isBlank()) filled.put(section, text);
        }
        return filled;
    }
}
