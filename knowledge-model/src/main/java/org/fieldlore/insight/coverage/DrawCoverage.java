package org.fieldlore.insight.coverage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.ReadCalls;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** Counts anew, once a day, what customers call for. */
@UseCase
public class DrawCoverage {
    private static final Duration FRESH = Duration.ofHours(20);

    /** News of customers that waits longer than this would be missing. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private static final int TOGETHER = 200;

    private final EntityManager em;
    private final ReadCalls calls;
    private final ReadVocabulary vocabulary;
    private final SegmentSettings caps;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public DrawCoverage(
            EntityManager em,
            ReadCalls calls,
            ReadVocabulary vocabulary,
            SegmentSettings caps,
            Outbox outbox,
            Clock clock) {
        this.em = em;
        this.calls = calls;
        this.vocabulary = vocabulary;
        this.caps = caps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Draws the map when it is older than a day and the members of segments are up to date; says whether it did. Call it from a
     * worker.
     *
     * @param currency the house's
     */
    public boolean ifOld(String currency) {
        // All rows are of one time.
        List<Row> last =
                Sql.of("select d.drawn_at from coverage_demand d limit 1").rows(em);
        boolean fresh = !last.isEmpty()
                && last.get(0).instant(0).isAfter(clock.instant().minus(FRESH));
        if (fresh || outbox.lag().oldest().compareTo(BEHIND) > 0) return false;
        draw(currency);
        return true;
    }

    /** Draws it, and returns how many figures it took. */
    public int draw(String currency) {
        Vocabulary current = vocabulary.current();
        Demand demand = new Demand(
                concept -> current.path(concept).stream().map(Term::id).toList(), currency, caps.premium());
        calls.each(demand::add);
        return store(demand.counted());
    }

    private int store(Map<Demand.Key, Map<Long, Sums>> counted) {
        Sql.of("delete from coverage_demand").execute(em);
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        counted.forEach((key, of) -> of.forEach((concept, sums) -> rows.add(new Object[] {
            key.segment(), key.stage(), concept, sums.customers(), sums.summed(), sums.premium(), sums.mark(), now
        })));
        for (int from = 0; from < rows.size(); from += TOGETHER)
            insert(rows.subList(from, Math.min(from + TOGETHER, rows.size())));
        return rows.size();
    }

    private void insert(List<Object[]> rows) {
        Sql insert =
                Sql.of("insert into coverage_demand (segment_id, stage, concept_id, customers, summed, premium, mark,"
                        + " drawn_at) values");
        String comma = "";
        for (Object[] row : rows) {
            insert.add(comma + "(?, ?, ?, ?, ?, ?, ?, ?)", row);
            comma = ", ";
        }
        insert.execute(em);
    }
}
