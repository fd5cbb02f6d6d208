package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.jspecify.annotations.Nullable;

/**
 * Tells of all customers what each calls for, by the same clues that advice goes by: facts of the archive and notes of the last
 * sixty days. A concept counts when its clue alone would bring up a card about it. Left out is who objects to analysis. It reads
 * twenty thousand customers at a time, in six statements each; what it tells is for counting and names nobody.
 */
@UseCase
public class ReadCalls {
    private static final int BATCH = 20_000;
    private static final int CLAIM_DAYS = 180;
    private static final int NOTE_DAYS = 60;

    private final EntityManager em;
    private final SuggestConcepts concepts;
    private final Clock clock;

    @Inject
    public ReadCalls(EntityManager em, SuggestConcepts concepts, Clock clock) {
        this.em = em;
        this.concepts = concepts;
        this.clock = clock;
    }

    /**
     * A customer who is counted.
     *
     * @param stage code, or empty when nobody knows
     * @param currency of the premium, or null without one
     * @param premium of the policies in force, a year
     * @param concepts what the customer calls for, without what is above it
     */
    public record Caller(
            long id,
            String stage,
            @Nullable String currency,
            long policies,
            BigDecimal premium,
            Set<SegmentId> segments,
            Set<ConceptId> concepts) {}

    /** Hands every customer over, one after the other, in the order of their ids. */
    public void each(Consumer<Caller> taker) {
        Terms terms = new Terms(concepts.labels());
        long after = 0;
        for (List<Row> rows = batch(after); !rows.isEmpty(); rows = batch(after)) {
            long last = rows.get(rows.size() - 1).number(0);
            Records records = records(after, last);
            for (Row row : rows) taker.accept(caller(row, records, terms));
            after = last;
        }
    }

    private List<Row> batch(long after) {
        return Sql.of(
                        "select c.id, c.kind, c.birth_date, c.marital_status, c.children, c.stage, c.satisfaction,"
                                + " c.last_contact, c.premium_currency, c.policies_in_force, c.premium_in_force"
                                + " from customer c where c.id > ? and " + Sums.counted("c.id")
                                + " order by c.id limit ?",
                        after,
                        BATCH)
                .rows(em);
    }

    /** What is on file of the customers of a batch, by their ids. */
    private record Records(
            Map<Long, List<Facts.Cover>> covers,
            Map<Long, List<Facts.Loss>> losses,
            Map<Long, List<UsePurpose>> objections,
            Map<Long, List<SegmentId>> segments,
            Map<Long, List<Note>> notes) {}

    private Records records(long after, long last) {
        LocalDate today = today();
        return new Records(
                by(
                        between(
                                        "select p.customer_id, p.line, p.end_date, p.renewal from policy p where p.customer_id",
                                        after,
                                        last)
                                .add("and p.status = 'IN_FORCE'"),
                        row -> new Facts.Cover(
                                row.text(1),
                                null,
                                row.dateOrNull(2),
                                row.text(3).equals("RENEWING"))),
                by(
                        between(
                                        "select k.customer_id, k.occurred_on, p.line from claim k join policy p on p.id = k.policy_id"
                                                + " where k.customer_id",
                                        after,
                                        last)
                                .add("and k.occurred_on >= ?", today.minusDays(CLAIM_DAYS)),
                        row -> new Facts.Loss(row.date(1), row.text(2))),
                by(
                        between(
                                        "select o.customer_id, o.purpose from customer_consent o where o.customer_id",
                                        after,
                                        last)
                                .add("and o.stand = 'OBJECTS' and o.standing = 1"),
                        row -> row.code(1, UsePurpose.class)),
                by(
                        between(
                                "select m.customer_id, m.segment_id from segment_member m where m.customer_id",
                                after,
                                last),
                        row -> new SegmentId(row.number(1))),
                by(
                        between(
                                        "select i.customer_id, i.happened_at, i.body from interaction i where i.customer_id",
                                        after,
                                        last)
                                .add(
                                        "and i.happened_at >= ?",
                                        today.minusDays(NOTE_DAYS)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant()),
                        row -> new Note(row.instant(1), row.text(2))));
    }

    private static Sql between(String select, long after, long last) {
        return Sql.of(select + " between ? and ?", after + 1, last);
    }

    private <T> Map<Long, List<T>> by(Sql query, Function<Row, T> reading) {
        Map<Long, List<T>> all = new HashMap<>();
        for (Row row : query.rows(em))
            all.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(reading.apply(row));
        return all;
    }

    private Caller caller(Row row, Records records, Terms terms) {
        long id = row.number(0);
        Integer children = row.wholeOrNull(4);
        String stage = row.textOrNull(5);
        Facts facts = new Facts(
                row.text(1).equals("INDIVIDUAL"),
                row.dateOrNull(2),
                row.textOrNull(3),
                children == null ? 0 : children,
                stage,
                row.wholeOrNull(6),
                records.covers().getOrDefault(id, List.of()),
                records.losses().getOrDefault(id, List.of()),
                row.instantOrNull(7),
                List.of());
        Set<UsePurpose> refused = Set.copyOf(records.objections().getOrDefault(id, List.of()));
        return new Caller(
                id,
                stage == null ? "" : stage,
                row.textOrNull(8),
                row.number(9),
                row.money(10),
                Set.copyOf(records.segments().getOrDefault(id, List.of())),
                called(facts, refused, records.notes().getOrDefault(id, List.of()), terms));
    }

    private Set<ConceptId> called(Facts facts, Set<UsePurpose> refused, List<Note> notes, Terms terms) {
        List<Clue> clues = new ArrayList<>(Deduction.clues(facts, refused, terms::concept, clock));
        clues.addAll(NoteClues.of(notes, terms::mentions, clock));
        Set<ConceptId> called = new HashSet<>();
        for (Clue clue : clues) {
            ConceptId concept = clue.concept();
            if (concept != null && clue.weight() >= Ranking.LEAST_FIT) called.add(concept);
        }
        return called;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
