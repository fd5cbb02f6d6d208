package org.fieldlore.segment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * How customers live alike: age band, lines held and segments, with about how many they are. Told
 * are those that come to twice the least number of customers after blurring, so that no rare way to live shows by being there.
 */
@UseCase
public class Situations {
    private static final int BATCH = 20_000;
    private final EntityManager em;
    private final Clock clock;
    private final Blurring blurring;

    @Inject
    public Situations(EntityManager em, Clock clock, Blurring blurring) {
        this.em = em;
        this.clock = clock;
        this.blurring = blurring;
    }

    /**
     * A way to live.
     *
     * @param name the same for the same situation at any time
     * @param ageBand ten years, such as 30-39; empty when unknown and for companies
     */
    public record Situation(String name, String ageBand, Set<String> lines, Set<SegmentId> segments, long customers) {}

    private record Way(String ageBand, String lines, String segments) {}

    private record Group(long customers, long mark) {
        static Group of(long customer) {
            return new Group(1, Sums.mark(customer));
        }

        Group and(Group other) {
            return new Group(customers + other.customers, mark + other.mark);
        }
    }

    /** Returns the situations that enough customers share, by one pass over the customers. */
    public List<Situation> now() {
        Map<Way, Group> counted = new HashMap<>();
        long after = 0;
        for (List<Row> rows = batch(after); !rows.isEmpty(); rows = batch(after)) {
            long last = rows.get(rows.size() - 1).number(0);
            Map<Long, Set<String>> lines = sets(
                    "select p.customer_id, p.line from policy p where p.status = 'IN_FORCE'"
                            + " and p.customer_id > ? and p.customer_id <= ?",
                    after,
                    last);
            Map<Long, Set<String>> segments = sets(
                    "select m.customer_id, m.segment_id from segment_member m"
                            + " where m.customer_id > ? and m.customer_id <= ?",
                    after,
                    last);
            for (Row row : rows)
                counted.merge(
                        new Way(
                                band(row.dateOrNull(1)),
                                String.join(",", lines.getOrDefault(row.number(0), Set.of())),
                                String.join(",", segments.getOrDefault(row.number(0), Set.of()))),
                        Group.of(row.number(0)),
                        Group::and);
            after = last;
        }
        List<Situation> situations = new ArrayList<>();
        Blur blur = blurring.blur();
        counted.forEach((way, group) -> {
            Long told = blur.kinds(way.toString(), group.customers(), group.mark());
            if (told != null) situations.add(situation(way, told));
        });
        return situations;
    }

    private List<Row> batch(long after) {
        return Sql.of(
                        "select c.id, c.birth_date from customer c where c.id > ? and " + Sums.counted("c.id")
                                + " order by c.id limit ?",
                        after,
                        BATCH)
                .rows(em);
    }

    private Map<Long, Set<String>> sets(String select, long after, long last) {
        Map<Long, Set<String>> sets = new HashMap<>();
        for (Row row : Sql.of(select, after, last).rows(em))
            sets.computeIfAbsent(row.number(0), id -> new TreeSet<>()).add(Objects.requireNonNull(row.textOrNull(1)));
        return sets;
    }

    private String band(@Nullable LocalDate born) {
        if (born == null) return "";
        int decade = Math.max(0, LocalDate.now(clock).getYear() - born.getYear()) / 10 * 10;
        return decade + "-" + (decade + 9);
    }

    private static Situation situation(Way way, long customers) {
        Set<SegmentId> segments = new HashSet<>();
        for (String id : parts(way.segments())) segments.add(new SegmentId(Long.parseLong(id)));
        return new Situation(
                String.join(
                        "_",
                        way.ageBand().isEmpty() ? "any" : way.ageBand(),
                        way.lines().toLowerCase(Locale.ROOT).replace(',', '-'),
                        way.segments().replace(',', '-')),
                way.ageBand(),
                parts(way.lines()),
                segments,
                customers);
    }

    private static Set<String> parts(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(",")));
    }
}
