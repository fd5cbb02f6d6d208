package org.fieldlore.advice;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.rule.Decided;
import org.fieldlore.rule.Decisions;
import org.jspecify.annotations.Nullable;

/** Asks the table about each event of a customer, and keeps what is most urgent: no step twice, none that is opposite to another, none to whose purpose the customer objects. */
record NextSteps(Decisions table, LocalDate today, Map<Long, Ending> endings) {
    NextSteps(Decisions table, LocalDate today) {
        this(table, today, Map.of());
    }

    /** Longer ago is as long ago. */
    private static final long MOST_DAYS = 400;

    /** So long before a policy something in life can have led to it; and so long after, as papers come late. */
    private static final int BEFORE = 365, AFTER = 30;

    private static final int HAPPY = 8, UNHAPPY = 4;

    /** @param past what became of steps that were shown before, by step: what was answered comes again when something new happens */
    List<NextStep> of(Facts facts, List<Happened> happened, Set<UsePurpose> refused, Map<String, Past> past, int most) {
        boolean grievance = happened.stream().anyMatch(one -> one.event() == Event.COMPLAINT_OPEN);
        Map<Step, NextStep> best = new EnumMap<>(Step.class);
        Stream.concat(happened.stream(), birthdays(facts))
                .filter(one -> stillCalls(one, facts, happened))
                .map(one -> step(one, situation(one, grievance, facts), happened))
                .flatMap(Optional::stream)
                .filter(step -> !refused.contains(step.step().purpose()) && !answered(step, past))
                .forEach(step -> best.merge(step.step(), step, NextSteps::first));
        return Opposites.apart(best.values().stream().sorted(ORDER).toList()).stream()
                .limit(most)
                .toList();
    }

    /**
     * The first of these by the formula, most urgent first where it makes no difference. Urgency goes into it as fit: the table says
     * how well the step answers what happened.
     *
     * @param steps most urgent first
     */
    static List<Place.Of<NextStep>> best(List<NextStep> steps, Scale scale, int most) {
        return Place.best(
                steps,
                next -> scale.place(
                        Topic.of(Lane.STEP, next.step()), next.step().name(), next.urgency() / 100.0, 1, next.line()),
                most);
    }

    private static boolean answered(NextStep step, Map<String, Past> past) {
        LocalDate answered = Past.of(past, step.step().name()).answered();
        LocalDate calls = step.event().ahead() ? step.day().minusDays(MOST_DAYS) : step.day();
        return answered != null && !answered.isBefore(calls);
    }

    private static final Comparator<NextStep> ORDER = Comparator.comparingInt(NextStep::urgency)
            .reversed()
            .thenComparingInt(NextStep::days)
            .thenComparing(NextStep::step);

    private static NextStep first(NextStep one, NextStep other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** What ended and was taken anew, or began and has ended, calls for nothing. */
    private static boolean stillCalls(Happened one, Facts facts, List<Happened> happened) {
        if (one.event() == Event.LEFT) return one.line() == null || !facts.holds(one.line());
        return one.event() != Event.POLICY_BEGUN
                || happened.stream().noneMatch(other -> Objects.equals(other.policy(), one.policy()) && other.ends());
    }

    private Stream<Happened> birthdays(Facts facts) {
        LocalDate born = facts.birthDate();
        if (born == null || !facts.individual()) return Stream.empty();
        return Stream.of(
                        new Happened(Event.TURNING_30, born.plusYears(30), null, null, null),
                        new Happened(Event.TURNING_50, born.plusYears(50), null, null, null))
                .filter(birthday -> !birthday.day().isAfter(today));
    }

    private Map<String, Object> situation(Happened one, boolean grievance, Facts facts) {
        return Map.of(
                "event", one.event().name(),
                "grievance", grievance,
                "days", Math.min(days(one), MOST_DAYS),
                "reason", one.reason() == null ? "NONE" : one.reason().name(),
                "mood", mood(facts.satisfaction()));
    }

    private static String mood(@Nullable Integer satisfaction) {
        if (satisfaction == null) return "UNKNOWN";
        return satisfaction >= HAPPY ? "HAPPY" : satisfaction <= UNHAPPY ? "UNHAPPY" : "CALM";
    }

    private long days(Happened one) {
        return Math.max(0, one.event().ahead() ? DAYS.between(today, one.day()) : DAYS.between(one.day(), today));
    }

    /** The most urgent that the table says of an event; a table in use has one answer. */
    private Optional<NextStep> step(Happened one, Map<String, Object> situation, List<Happened> happened) {
        return table.decide(situation).stream()
                .map(decided -> step(decided, one, happened))
                .filter(step -> step.step() != Step.WAIT)
                .min(ORDER);
    }

    private NextStep step(Decided decided, Happened one, List<Happened> happened) {
        return new NextStep(
                Step.valueOf((String) Objects.requireNonNull(decided.outcome().get("step"))),
                ((BigDecimal) Objects.requireNonNull(decided.outcome().get("urgency"))).intValueExact(),
                decided.rule(),
                one.event(),
                one.day(),
                (int) days(one),
                one.line(),
                one.reason(),
                one.ends() ? occasion(one, happened) : null,
                ending(one));
    }

    private @Nullable Ending ending(Happened one) {
        Long policy = one.policy();
        return policy == null || !one.ends() ? null : endings.get(policy);
    }

    /** What in life came nearest before the policy began. */
    private static NextStep.@Nullable Occasion occasion(Happened ending, List<Happened> happened) {
        List<LocalDate> began = happened.stream()
                .filter(one -> one.event() == Event.POLICY_BEGUN && Objects.equals(one.policy(), ending.policy()))
                .map(Happened::day)
                .toList();
        if (began.isEmpty()) return null;
        LocalDate start = began.get(0);
        return happened.stream()
                .filter(one -> one.event().ofLife())
                .filter(one -> !one.day().isBefore(start.minusDays(BEFORE))
                        && !one.day().isAfter(start.plusDays(AFTER)))
                .min(Comparator.comparingLong(one -> Math.abs(DAYS.between(one.day(), start))))
                .map(one -> new NextStep.Occasion(one.event(), one.day()))
                .orElse(null);
    }
}
