package org.fieldlore.insight.coverage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
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
import java.util.stream.Stream;
import org.fieldlore.advice.Score;
import org.fieldlore.insight.Count;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.Commission;
import org.fieldlore.question.ReadCommissions;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.segment.Blur;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.segment.Sums;
import org.fieldlore.segment.Told;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the coverage map: what customers call for as it was counted last, and what there is for them now. */
@UseCase
public class ReadCoverage {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int SHOWN = 20;
    private static final String ANY = "";

    private final EntityManager em;
    private final Clock clock;
    private final Blurring blurring;
    private final SegmentSettings settings;
    private final SuggestConcepts concepts;
    private final ReadSearches searches;
    private final ReadCommissions commissions;
    private final ReadKnowledge knowledge;

    @Inject
    public ReadCoverage(
            EntityManager em,
            Clock clock,
            Blurring blurring,
            SegmentSettings settings,
            SuggestConcepts concepts,
            ReadSearches searches,
            ReadCommissions commissions,
            ReadKnowledge knowledge) {
        this.em = em;
        this.clock = clock;
        this.blurring = blurring;
        this.settings = settings;
        this.concepts = concepts;
        this.searches = searches;
        this.commissions = commissions;
        this.knowledge = knowledge;
    }

    /**
     * Returns the map for these concepts, each with all below it, in about ten statements; without cells before it was drawn, and
     * for concepts that nobody calls for.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public CoverageMap map(Collection<ConceptId> about, Viewer viewer) {
        admit(viewer);
        Drawn drawn = drawn(about);
        Behind behind = behind(about, viewer);
        List<CoverageMap.Standing> standing = new ArrayList<>();
        List<CoverageCell> cells = new ArrayList<>();
        drawn.sums().forEach((key, sums) -> {
            Told told = drawn.told(sums);
            if (key.concept() == Demand.ALL)
                standing.add(new CoverageMap.Standing(key.segmentId(), key.stageOrNull(), new Count(told.customers())));
            else cells.add(behind.cell(key.spot(), told));
        });
        return new CoverageMap(drawn.at(), standing, cells);
    }

    /**
     * Returns one cell with what is behind it. A place that nobody calls from, or too few to be told, has a cell as well.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public CoverageSheet sheet(Spot spot, Viewer viewer) {
        admit(viewer);
        Set<ConceptId> about = Set.of(spot.concept());
        Drawn drawn = drawn(about);
        Sums sums = drawn.sums().get(Key.of(spot));
        Behind behind = behind(about, viewer);
        CoverageCell cell = behind.cell(spot, sums == null ? new Told(null, null, null, null, null) : drawn.told(sums));
        return new CoverageSheet(
                cell,
                items(behind.supply().of(spot.segment(), spot.concept()), spot, viewer),
                behind.asked().vain(spot.concept()).stream().limit(SHOWN).toList());
    }

    private List<CoverageSheet.Item> items(List<Supply.Item> supply, Spot spot, Viewer viewer) {
        List<Supply.Item> best = supply.stream().limit(SHOWN).toList();
        if (best.isEmpty()) return List.of();
        Set<KnowledgeId> seen =
                knowledge.visible(best.stream().map(Supply.Item::id).toList(), viewer);
        Map<KnowledgeId, Findable> known =
                knowledge.findable(seen).stream().collect(Collectors.toMap(Findable::id, Function.identity()));
        return best.stream()
                .flatMap(item -> Stream.ofNullable(known.get(item.id()))
                        .map(found -> new CoverageSheet.Item(
                                found.id(),
                                found.lang(),
                                found.title(),
                                found.confidence(),
                                item.worth(spot.segment()))))
                .toList();
    }

    /** A row of what was counted. */
    private record Key(long segment, String stage, long concept) {
        static Key of(Spot spot) {
            SegmentId segment = spot.segment();
            return new Key(
                    segment == null ? Demand.ALL : segment.value(),
                    spot.stage() == null ? ANY : spot.stage(),
                    spot.concept().value());
        }

        @Nullable
        SegmentId segmentId() {
            return segment == Demand.ALL ? null : new SegmentId(segment);
        }

        @Nullable
        String stageOrNull() {
            return stage.equals(ANY) ? null : stage;
        }

        Spot spot() {
            return new Spot(segmentId(), stageOrNull(), new ConceptId(concept));
        }
    }

    /**
     * What was counted, exactly; under an empty stage all stages together, those that nobody knows included.
     *
     * @param whole all customers
     */
    private record Drawn(@Nullable Instant at, Map<Key, Sums> sums, Sums whole, Blur blur, SegmentSettings settings) {
        Told told(Sums of) {
            return of.told(blur, settings, whole);
        }
    }

    private Drawn drawn(Collection<ConceptId> about) {
        List<Long> ids = Stream.concat(Stream.of(Demand.ALL), about.stream().map(ConceptId::value))
                .distinct()
                .toList();
        Instant at = null;
        Map<Key, Sums> sums = new LinkedHashMap<>();
        for (Row row : Sql.of("select d.segment_id, d.stage, d.concept_id, d.customers, d.summed, d.premium, d.mark,"
                        + " d.drawn_at from coverage_demand d where d.concept_id in")
                .list(ids)
                .rows(em)) {
            Sums counted = new Sums(row.number(3), row.number(4), row.money(5), 0, 0, row.number(6));
            String stage = row.textOrNull(1) == null ? ANY : row.text(1);
            sums.merge(new Key(row.number(0), ANY, row.number(2)), counted, Sums::and);
            if (!stage.equals(ANY)) sums.put(new Key(row.number(0), stage, row.number(2)), counted);
            at = row.instant(7);
        }
        Sums whole = sums.getOrDefault(new Key(Demand.ALL, ANY, Demand.ALL), new Sums(0, 0, BigDecimal.ZERO, 0, 0, 0));
        return new Drawn(at, sums, whole, blurring.blur(), settings);
    }

    /** All that a cell needs beside its customers. */
    private record Behind(Supply supply, Asked asked, Map<Spot, Commission> open) {
        CoverageCell cell(Spot spot, Told told) {
            List<Supply.Item> items = supply.of(spot.segment(), spot.concept());
            return new CoverageCell(
                    spot,
                    new Count(told.customers()),
                    told.summed() == null ? null : told.premium(),
                    items.size(),
                    items.stream()
                            .mapToDouble(item -> item.worth(spot.segment()))
                            .sum(),
                    asked.questions(spot.concept()),
                    asked.searches(spot.concept()),
                    open.get(spot));
        }
    }

    private Behind behind(Collection<ConceptId> about, Viewer viewer) {
        LabelTagger tagger = concepts.labels();
        return new Behind(
                supply(about, tagger.vocabulary()),
                Asked.read(em, searches, tagger, clock.instant().minus(LOOKED_BACK)),
                commissions.open(viewer).stream()
                        .collect(Collectors.toMap(Commission::spot, Function.identity(), (older, newer) -> newer)));
    }

    /** What everybody may find: an item for one branch alone serves that branch alone. */
    private Supply supply(Collection<ConceptId> about, Vocabulary vocabulary) {
        Supply supply = new Supply();
        Set<Long> below = new HashSet<>();
        about.forEach(concept -> below(concept, vocabulary, below));
        if (below.isEmpty()) return supply;
        Map<Long, Set<Long>> tags = new HashMap<>();
        Map<Long, Confidence> said = new HashMap<>();
        for (Row row : Sql.of("select k.item_id, k.concept_id, i.confidence from knowledge_concept k"
                        + " join knowledge_item i on i.id = k.item_id where i.confidence in ('VALIDATED', 'NOT_VALIDATED')"
                        + " and i.audience = 'COMPANY' and k.concept_id in")
                .list(below)
                .rows(em)) {
            tags.computeIfAbsent(row.number(0), item -> new HashSet<>()).add(row.number(1));
            said.put(row.number(0), row.code(2, Confidence.class));
        }
        Map<Long, Set<SegmentId>> segments = new HashMap<>();
        for (Row row : Sql.of("select s.item_id, s.segment_id from knowledge_segment s")
                .rows(em))
            segments.computeIfAbsent(row.number(0), item -> new HashSet<>()).add(new SegmentId(row.number(1)));
        Map<Long, Long> helped = helped();
        tags.forEach((id, of) -> supply.add(
                new Supply.Item(
                        new KnowledgeId(id),
                        Score.worth(said.getOrDefault(id, Confidence.NOT_VALIDATED), helped.getOrDefault(id, 0L)),
                        segments.getOrDefault(id, Set.of())),
                of.stream()
                        .flatMap(tag -> vocabulary.path(new ConceptId(tag)).stream())
                        .map(Term::id)));
        return supply;
    }

    private static void below(ConceptId concept, Vocabulary vocabulary, Set<Long> found) {
        if (found.add(concept.value()))
            vocabulary.narrower(concept).forEach(term -> below(term.id(), vocabulary, found));
    }

    /** How many colleagues, other than the author, used an item or found it helpful. */
    private Map<Long, Long> helped() {
        Map<Long, Long> helped = new HashMap<>();
        for (Row row : Sql.of("select f.item_id, count(distinct f.agent_id) from advice_feedback f"
                        + " join knowledge_item i on i.id = f.item_id where f.withdrawn = 0"
                        + " and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id group by f.item_id")
                .rows(em)) helped.put(row.number(0), row.number(1));
        return helped;
    }

    private static void admit(Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("coverage");
    }
}
