package org.fieldlore.advice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldlore.advice.offer.Spell;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads from the archive how long customers wait for a second cover, and keeps it. */
@UseCase
public class LearntTiming {
    /** Who waited longer is watched so far. */
    private static final int MOST_DAYS = 1_095;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public LearntTiming(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What was learnt, and when.
     *
     * @param spells by line of the first cover: the days until the first of another line began, or until that day
     */
    public record Kept(Map<String, List<Spell>> spells, Instant at) {}

    /** When it was learnt last; empty before the first time. */
    public Optional<Instant> last() {
        return Sql.of("select l.learnt_at from learnt_timing l order by l.learnt_at desc limit 1").rows(em).stream()
                .map(row -> row.instant(0))
                .findFirst();
    }

    /** Returns what was learnt last; nothing before the first time. */
    public Optional<Kept> newest() {
        return Sql.of("select l.spells, l.learnt_at from learnt_timing l order by l.learnt_at desc, l.id desc limit 1")
                .rows(em)
                .stream()
                .map(row -> new Kept(read(row.text(0)), row.instant(1)))
                .findFirst();
    }

    /**
     * Counts all customers anew, without those who object to being counted in analyses, and keeps that in place of what was
     * counted before. One statement whatever the size of the archive.
     */
    public Kept learn() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, Long> counted = new TreeMap<>();
        Sql.of("select r.line, r.waited, r.ended, count(*) from (select w.line,")
                .add("timestampdiff(day, w.began, coalesce(w.next_on, cast(? as date))) as waited,", today)
                .add(
                        "case when w.next_on is null then 0 else 1 end as ended from (select l.customer_id, l.line, l.began,"
                                + " lead(l.began) over (partition by l.customer_id order by l.began, l.line) as next_on,"
                                + " row_number() over (partition by l.customer_id order by l.began, l.line) as place from"
                                + " (select p.customer_id, p.line, min(p.start_date) as began from policy p")
                .add("where p.start_date <= ? group by p.customer_id, p.line) l) w", today)
                .add(
                        "where w.place = 1 and not exists (select 1 from customer_consent k where k.customer_id = w.customer_id"
                                + " and k.purpose = 'ANALYSIS' and k.stand = 'OBJECTS' and k.standing = 1)) r"
                                + " group by r.line, r.waited, r.ended")
                .rows(em)
                .forEach(row -> {
                    boolean watched = row.number(1) <= MOST_DAYS;
                    String spell = row.text(0) + " " + (watched ? row.number(1) : MOST_DAYS) + " "
                            + (watched ? row.number(2) : 0);
                    counted.merge(spell, row.number(3), Long::sum);
                });
        String told = counted.entrySet().stream()
                .map(spell -> spell.getKey() + " " + spell.getValue())
                .collect(joining("\n"));
        Sql.of("delete from learnt_timing").execute(em);
        Instant now = clock.instant();
        Sql.of("insert into learnt_timing (learnt_at, spells) values (?, ?)", now, told)
                .execute(em);
        return new Kept(read(told), now);
    }

    private static Map<String, List<Spell>> read(String told) {
        return told.lines()
                .map(line -> line.split(" "))
                .collect(groupingBy(
                        parts -> parts[0],
                        TreeMap::new,
                        mapping(
                                parts -> new Spell(
                                        Integer.parseInt(parts[1]), parts[2].equals("1"), Integer.parseInt(parts[3])),
                                toList())));
    }
}
