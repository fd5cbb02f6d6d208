package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Changes what search shows first or last for a question, and takes changes back; each is kept with who, when and why. */
@UseCase
public class EditSteering {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 300;
    private final EntityManager em;
    private final Clock clock;
    private final ReadKnowledge knowledge;
    private volatile InUse last = InUse.NOTHING;

    @Inject
    public EditSteering(EntityManager em, Clock clock, ReadKnowledge knowledge) {
        this.em = em;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    /**
     * A change, for people.
     *
     * @param number of the rule that it changed
     * @param inForce whether the rule was in force from then on
     * @param newest whether the rule still stands as this change left it; only then can it be taken back
     */
    public record Change(
            long id,
            long number,
            Steering.Rule rule,
            boolean inForce,
            boolean newest,
            Instant madeAt,
            AgentId madeBy,
            String reason) {}

    private record InUse(Instant asOf, long change, Steering steering) {
        static final InUse NOTHING = new InUse(Instant.MIN, 0, Steering.NONE);
    }

    /**
     * Puts a rule in force. It takes the place of one about the same question and item; one that is in force already changes
     * nothing.
     *
     * @throws SteeringWrong when the question has no word, or too many rules are in force
     * @throws NotFound when there is no such item in use, or not for the viewer
     * @throws NotAllowed unless the viewer is an administrator
     */
    public void set(Steering.Rule rule, String reason, Viewer viewer) {
        allow(viewer);
        Required.text("asked", rule.asked(), Steering.LONGEST_QUESTION);
        if (rule.asked().codePoints().noneMatch(Character::isLetterOrDigit))
            throw new SteeringWrong(SteeringWrong.NO_WORD, rule.asked());
        SteeringRow old = rules().values().stream()
                .filter(row -> row.rule().sameCase(rule))
                .findFirst()
                .orElse(null);
        if (old != null && old.inForce() && old.rule().effect() == rule.effect()) return;
        requirePossible(rule, viewer);
        keep(old == null ? null : old.number(), rule, true, reason, viewer);
    }

    /** Takes a rule out of force; one that is not in force stays as it is. */
    public void end(long number, String reason, Viewer viewer) {
        allow(viewer);
        SteeringRow row = rules().get(number);
        if (row == null) throw new NotFound("steering", number);
        if (row.inForce()) keep(number, row.rule(), false, reason, viewer);
    }

    /**
     * Puts a rule back as it was before a change, by a change of its own, which can be taken back likewise.
     *
     * @throws SteeringWrong when the rule was changed again since; nothing that came later is ever dropped
     */
    public void undo(long change, String reason, Viewer viewer) {
        allow(viewer);
        SteeringRow undone = em.find(SteeringRow.class, change);
        if (undone == null) throw new NotFound("steering", change);
        List<SteeringRow> changes =
                rows().filter(row -> row.number() == undone.number()).toList();
        int at = changes.size() - 1;
        if (changes.get(at).id() != change)
            throw new SteeringWrong(SteeringWrong.MOVED, undone.rule().asked());
        SteeringRow before = changes.get(Math.max(0, at - 1));
        boolean inForce = at > 0 && before.inForce();
        if (inForce) requirePossible(before.rule(), viewer);
        keep(undone.number(), before.rule(), inForce, reason, viewer);
    }

    /** Returns the rules in force, in their order, each as its last change left it. */
    public List<Change> inForce() {
        return rules().values().stream()
                .filter(SteeringRow::inForce)
                .map(row -> row.view(true))
                .toList();
    }

    /** Returns the newest changes first. */
    public List<Change> newest(int max) {
        Map<Long, SteeringRow> rules = rules();
        return em.createQuery("select s from SteeringRow s order by s.id desc", SteeringRow.class)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> row.view(rules.get(row.number()) == row))
                .toList();
    }

    /** Returns what search uses, five seconds old at most. */
    public Steering current() {
        InUse known = last;
        if (known.asOf().isBefore(clock.instant().minus(FRESH))) last = known = read(known);
        return known.steering();
    }

    private InUse read(InUse known) {
        Long newest = em.createQuery("select max(s.id) from SteeringRow s", Long.class)
                .getSingleResult();
        if (newest == null) return new InUse(clock.instant(), 0, Steering.NONE);
        Steering steering = newest == known.change()
                ? known.steering()
                : new Steering(inForce().stream().map(Change::rule).toList());
        return new InUse(clock.instant(), newest, steering);
    }

    /** Every rule as it stands, by its number, in the order in which they were first made. */
    private Map<Long, SteeringRow> rules() {
        Map<Long, SteeringRow> rules = new LinkedHashMap<>();
        rows().forEach(row -> rules.put(row.number(), row));
        return rules;
    }

    private Stream<SteeringRow> rows() {
        return em.createQuery("select s from SteeringRow s order by s.id", SteeringRow.class)
                .getResultStream();
    }

    private void requirePossible(Steering.Rule rule, Viewer viewer) {
        if (knowledge.visible(List.of(rule.item()), viewer).isEmpty())
            throw new NotFound("knowledge", rule.item().value());
        List<Change> others =
                inForce().stream().filter(other -> !other.rule().sameCase(rule)).toList();
        if (others.size() >= Steering.MOST_RULES) throw new SteeringWrong(SteeringWrong.MANY, rule.asked());
    }

    private void keep(@Nullable Long number, Steering.Rule rule, boolean inForce, String reason, Viewer viewer) {
        String why = Required.text("reason", reason, LONGEST_REASON);
        em.persist(new SteeringRow(number, rule, inForce, why, viewer.agent(), clock.instant()));
        em.flush();
        last = InUse.NOTHING;
    }

    private static void allow(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("search tuning");
    }
}
