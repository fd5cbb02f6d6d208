package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.CustomerView.AgentLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Tells what happened between a customer and us, as one story. */
@UseCase
public class ReadStory {
    private static final int AHEAD_DAYS = 60, VOICES_SHOWN = 100;
    private static final Set<StoryKind> VOICES = Set.of(StoryKind.COMPLAINT, StoryKind.SURVEY);
    private static final Set<StoryKind> BY_HAND =
            Set.of(StoryKind.EXPERIENCE, StoryKind.COMPLAINT, StoryKind.SURVEY, StoryKind.LIFE_EVENT);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadStory(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * The newest of it.
     *
     * @param more whether there is more behind
     * @param voices the newest hundred complaints and answers to surveys, whatever was asked for
     */
    public record Story(List<Happening> newest, boolean more, List<Happening> voices) {}

    /**
     * Returns the newest {@code most} things of these kinds that happened to a customer, newest first, in one statement; the
     * customer as the viewer sees it. What lies more than 60 days ahead is not told yet.
     *
     * @param kinds not empty
     * @param most 1..500
     */
    public Story of(CustomerView view, Viewer viewer, Set<StoryKind> kinds, int most) {
        if (kinds.isEmpty() || most < 1 || most > 500)
            throw new IllegalArgumentException("kinds must not be empty and most must be 1..500, was " + most);
        LocalDate ahead = LocalDate.now(clock).plusDays(AHEAD_DAYS);
        @Nullable Sql union = null;
        for (StoryKind kind : StoryKind.values()) {
            boolean voice = VOICES.contains(kind);
            if (!kinds.contains(kind) && !voice) continue;
            int read = 1 + (voice ? Math.max(most, VOICES_SHOWN) : most);
            Sql part = part(kind, view.id().value(), ahead, read);
            union = union == null ? part : union.add("union all").add(part);
        }
        List<Happening> all = Objects.requireNonNull(union).rows(em).stream()
                .map(row -> happening(row, view.clearance(), viewer))
                .sorted(Comparator.comparing(Happening::day)
                        .thenComparing(Happening::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Happening::kind)
                        .thenComparing(Happening::id)
                        .reversed())
                .toList();
        List<Happening> asked =
                all.stream().filter(one -> kinds.contains(one.kind())).toList();
        return new Story(
                asked.subList(0, Math.min(most, asked.size())),
                asked.size() > most,
                all.stream()
                        .filter(one -> VOICES.contains(one.kind()))
                        .limit(VOICES_SHOWN)
                        .toList());
    }

    private static Sql part(StoryKind kind, long customer, LocalDate ahead, int most) {
        Sql part = switch (kind) {
            case CONTACT ->
                from(
                                kind,
                                "x.happened_at, x.kind, null, null, null, null, null, null, x.body, null, null",
                                "interaction x",
                                "x.agent_id",
                                "x.updated_by")
                        .add("and not exists (select 1 from service_experience e where e.interaction_id = x.id)");
            case EXPERIENCE ->
                from(
                        kind,
                        "x.happened_at, e.outcome, null, null, null, null, null, null, x.body, s.name_zh, s.name_en",
                        "service_experience e join interaction x on x.id = e.interaction_id"
                                + " join service s on s.id = e.service_id",
                        "x.agent_id",
                        "x.updated_by");
            case POLICY_BEGUN ->
                from(
                                kind,
                                "x.start_date, x.line, null, null, x.premium, x.currency, null, null, x.product, null, null",
                                "policy x",
                                "null",
                                "x.updated_by")
                        .add("and x.start_date <= ?", ahead);
            case POLICY_ENDED ->
                from(
                                kind,
                                "x.end_date, x.line, x.status, x.renewal, x.premium, x.currency, null, null, x.product, null, null",
                                "policy x",
                                "null",
                                "x.updated_by")
                        .add("and x.end_date <= ?", ahead);
            case QUOTE ->
                from(
                        kind,
                        "x.quoted_on, x.line, x.status, x.reason, x.premium, x.currency, null, null, x.product, null, null",
                        "quote x",
                        "x.agent_id",
                        "x.updated_by");
            case CLAIM ->
                from(
                        kind,
                        "x.occurred_on, p.line, x.status, null, x.amount, p.currency, null, null, x.cause, null, null",
                        "claim x join policy p on p.id = x.policy_id",
                        "null",
                        "x.updated_by");
            case COMPLAINT ->
                from(
                        kind,
                        "x.received_on, x.touchpoint, x.status, x.reason, null, null, null, null, x.body, null, null",
                        "complaint x",
                        "x.agent_id",
                        "case when x.item_id is null then x.updated_by end");
            case SURVEY ->
                from(
                        kind,
                        "x.answered_on, x.touchpoint, x.reason, null, null, null, x.nps, x.score, x.body, null, null",
                        "survey_answer x",
                        "x.agent_id",
                        "x.updated_by");
            case LIFE_EVENT ->
                from(
                        kind,
                        "x.happened_on, x.kind, null, null, null, null, null, null, x.note, null, null",
                        "life_event x",
                        "x.agent_id",
                        "x.updated_by");
            case CORRECTION ->
                from(
                        kind,
                        "x.corrected_at, x.fact, null, null, null, null, null, null, x.after_value, null, null",
                        "customer_correction x",
                        "x.corrected_by",
                        "x.corrected_by");
        };
        return Sql.of("(").add(part.add("and x.customer_id = ? order by 3 desc, 2 desc limit " + most + ")", customer));
    }

    /** One kind, the columns in the order in which {@link #happening} reads them. */
    private static Sql from(StoryKind kind, String columns, String tables, String agent, String enteredBy) {
        String source = kind == StoryKind.CORRECTION
                ? "null, null, x.corrected_at"
                : "x.source_run, x.source_place, x.updated_at";
        String[] names = {
            "told_on",
            "code",
            "second_code",
            "third_code",
            "amount",
            "currency",
            "nps",
            "score",
            "body",
            "service_zh",
            "service_en"
        };
        String[] told = columns.split(", ");
        // Else a day alone would come as a day, and beside moments as a moment.
        told[0] = "cast(" + told[0] + " as datetime(6))";
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < names.length; i++)
            named.append(told[i]).append(" as ").append(names[i]).append(", ");
        String[] stands = source.split(", ");
        return Sql.of("select '" + kind + "' as story, x.id, " + named + "a.id as who, a.login, a.name_zh, a.name_en, "
                + stands[0] + " as run, " + stands[1] + " as place, " + stands[2] + " as known_at, h.id as by_id,"
                + " h.name_zh as by_zh, h.name_en as by_en from " + tables + " left join agent a on a.id = " + agent
                + " left join agent h on h.id = " + enteredBy + " where 1 = 1");
    }

    private static Happening happening(Row row, Clearance clearance, Viewer viewer) {
        StoryKind kind = row.code(0, StoryKind.class);
        boolean moment = kind == StoryKind.CONTACT || kind == StoryKind.EXPERIENCE || kind == StoryKind.CORRECTION;
        Instant told = row.instant(2);
        @Nullable Long enteredBy = row.numberOrNull(20);
        return new Happening(
                kind,
                row.number(1),
                told.atZone(moment ? ZoneId.systemDefault() : ZoneOffset.UTC).toLocalDate(),
                moment ? told : null,
                row.text(3),
                row.textOrNull(4),
                row.textOrNull(5),
                row.moneyOrNull(6),
                row.textOrNull(7),
                row.wholeOrNull(8),
                row.wholeOrNull(9),
                text(kind, row, clearance),
                row.textOrNull(11),
                row.textOrNull(12),
                row.empty(13)
                        ? null
                        : new AgentLine(new AgentId(row.number(13)), row.text(14), row.text(15), row.text(16)),
                new SourceLine(
                        row.numberOrNull(17),
                        row.textOrNull(18),
                        row.textOrNull(21),
                        row.textOrNull(22),
                        row.instant(19)),
                BY_HAND.contains(kind)
                        && enteredBy != null
                        && enteredBy == viewer.agent().value());
    }

    private static @Nullable String text(StoryKind kind, Row row, Clearance clearance) {
        if (kind == StoryKind.CORRECTION)
            return (String) Mask.fact(row.code(3, Fact.class), row.textOrNull(10), clearance);
        return clearance == Clearance.NONE ? null : row.textOrNull(10);
    }
}
