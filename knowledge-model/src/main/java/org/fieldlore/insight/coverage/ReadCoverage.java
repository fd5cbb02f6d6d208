package org.fieldlore.insight.coverage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    /** To count a hundred thousand items takes a second: who turns pages of the map or sorts it need not wait for that each time. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 20;
    private static final int SHOWN = 20;
    /** Items read at a time, by their numbers. */
    private static final int TOGETHER = 10_000;

    private static final String ANY = "";

    private final EntityManager em;
    private final Clock clock;
    private final Blurring blurring;
    private final SegmentSettings settings;
    private final SuggestConcepts concepts;
    private final ReadSearches searches;
    private final ReadCommissions commissions;
    private final ReadKnowledge knowledge;
    private final Map<Set<ConceptId>, Kept> kept = new ConcurrentHashMap<>();

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
     * Returns the map for these concepts, each with all below it, in about ten statements and one for ten thousand items; without
     * cells before it was drawn, and for concepts that nobody calls for. What there is may be a minute old.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public CoverageMap map(Collection<ConceptId> about, Viewer viewer) {
        admit(viewer);
        Drawn drawn = drawn(about);
        LabelTagger tagger = concepts.labels();
        Behind behind = behind(kept(Set.copyOf(about), tagger.vocabulary()), tagger, viewer);
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
        List<Supply.Item> items = new ArrayList<>();
        LabelTagger tagger = concepts.labels();
        Behind behind = behind(supply(about, tagger.vocabulary(), items::add), tagger, viewer);
        CoverageCell cell = behind.cell(spot, sums == null ? new Told(null, null, null, null, null) : drawn.told(sums));
        return new CoverageSheet(
                cell,
                items(Supply.best(items, spot.segment(), SHOWN), spot, viewer),
                behind.asked().vain(spot.concept()).stream().limit(SHOWN).toList());
    }

    private List<CoverageSheet.Item> items(List<Supply.Item> best, Spot spot, Viewer viewer) {
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
            Supply.Amount there = supply.of(spot.segment(), spot.concept());
            return new CoverageCell(
                    spot,
                    new Count(told.customers()),
                    told.summed() == null ? null : told.premium(),
                    there.items(),
                    there.worth(),
                    asked.questions(spot.concept()),
                    asked.searches(spot.concept()),
                    open.get(spot));
        }
    }

    private Behind behind(Supply supply, LabelTagger tagger, Viewer viewer) {
        return new Behind(
                supply,
                Asked.read(em, searches, tagger, clock.instant().minus(LOOKED_BACK)),
                commissions.open(viewer).stream()
                        .collect(Collectors.toMap(Commission::spot, Function.identity(), (older, newer) -> newer)));
    }

    /** What there was at a moment. */
    private record Kept(Instant at, Supply supply) {}

    private Supply kept(Set<ConceptId> about, Vocabulary vocabulary) {
        Instant now = clock.instant();
        Kept last = kept.get(about);
        if (last != null && last.at().plus(KEPT).isAfter(now)) return last.supply();
        Supply supply = supply(about, vocabulary, item -> {});
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(about, new Kept(now, supply));
        return supply;
    }

    /**
     * What everybody may find: an item for one branch alone serves that branch alone.
     *
     * @param each takes every item that supplies any of the concepts
     */
    private Supply supply(Set<ConceptId> about, Vocabulary vocabulary, Consumer<Supply.Item> each) {
        Supply supply = new Supply();
        Map<Long, List<ConceptId>> above = new HashMap<>();
        long last = Sql.of("select coalesce(max(i.id), 0) from knowledge_item i")
                .rows(em)
                .get(0)
                .number(0);
        for (long first = 0; first < last; first += TOGETHER)
            for (Row row : items(first)) {
                Set<ConceptId> tagged = numbers(row, 3)
                        .flatMap(tag ->
                                above.computeIfAbsent(tag, id -> above(new ConceptId(id), about, vocabulary)).stream())
                        .collect(Collectors.toSet());
                if (tagged.isEmpty()) continue;
                Supply.Item item = new Supply.Item(
                        new KnowledgeId(row.number(0)),
                        Score.worth(row.code(1, Confidence.class), row.number(2)),
                        numbers(row, 4).map(SegmentId::new).collect(Collectors.toSet()));
                supply.add(item, tagged);
                each.accept(item);
            }
        return supply;
    }

    private List<Row> items(long after) {
        return Sql.of(
                        "select i.id, i.confidence, coalesce(h.colleagues, 0),"
                                + " group_concat(cast(k.concept_id as char(20)) separator ','),"
                                + " (select group_concat(cast(s.segment_id as char(20)) separator ',') from knowledge_segment s"
                                + " where s.item_id = i.id) from knowledge_item i"
                                + " join knowledge_concept k on k.item_id = i.id"
                                + " left join item_help h on h.item_id = i.id and h.stage = ''"
                                + " where i.confidence in ('VALIDATED', 'NOT_VALIDATED') and i.audience = 'COMPANY'"
                                + " and k.item_id > ? and k.item_id <= ? group by i.id, i.confidence, h.colleagues",
                        after,
                        after + TOGETHER)
                .rows(em);
    }

    private static Stream<Long> numbers(Row row, int place) {
        return row.empty(place)
                ? Stream.of()
                : Arrays.stream(row.text(place).split(",")).map(number -> Long.valueOf(number.strip()));
    }

    private static List<ConceptId> above(ConceptId tag, Set<ConceptId> about, Vocabulary vocabulary) {
        return vocabulary.path(tag).stream()
                .map(Term::id)
                .filter(about::contains)
                .toList();
    }

    private static void admit(Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("coverage");
    }
}
