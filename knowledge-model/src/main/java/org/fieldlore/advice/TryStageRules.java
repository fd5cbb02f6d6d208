package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldlore.people.Viewer;
import org.fieldlore.rule.DecisionEngine;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Table;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.UseCase;

/** Tells for how many customers other rules would change what is most urgent, from a part of the archive. */
@UseCase
public class TryStageRules {
    /** So many tell a change for one in fifty customers from none, nearly always. */
    private static final int SAMPLE = 300;

    private final EntityManager em;
    private final Clock clock;
    private final DecisionEngine engine;
    private final StageRules inForce;

    @Inject
    public TryStageRules(EntityManager em, Clock clock, DecisionEngine engine, StageRules inForce) {
        this.em = em;
        this.clock = clock;
        this.engine = engine;
        this.inForce = inForce;
    }

    /**
     * What would change.
     *
     * @param customers how many were looked at
     * @param changed how many of them would be told another step first
     * @param moves from which step to which, most frequent first
     */
    public record Trial(int customers, int changed, List<Move> moves) {
        public Trial {
            moves = List.copyOf(moves);
        }
    }

    /** How many customers would be told the one step in place of the other; {@link Step#WAIT} is none. */
    public record Move(Step from, Step to, int customers) {}

    /**
     * Looks at customers at even distances through the archive, without those who object to being counted; two statements each.
     *
     * @throws NotAllowed when the viewer may not change rules
     * @throws org.fieldlore.rule.TableNotAllowed when a cell says what its column cannot hold
     */
    public Trial with(List<Table.Rule> rules, Viewer viewer) {
        if (!ChangeStageRules.mayChange(viewer)) throw new NotAllowed("stage-rules");
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        NextSteps now = new NextSteps(inForce.ready(), today);
        Decisions wanted = engine.prepare(ReadStageRules.shipped().with(rules));
        NextSteps then = new NextSteps(wanted, today);
        Archive archive = new Archive(em, clock);
        Map<List<Step>, Integer> moves = new TreeMap<>(
                Comparator.<List<Step>, Step>comparing(move -> move.get(0)).thenComparing(move -> move.get(1)));
        List<CustomerId> sample = archive.sample(SAMPLE);
        for (CustomerId customer : sample)
            archive.calls(customer)
                    .map(calls -> List.of(first(now, calls), first(then, calls)))
                    .filter(move -> move.get(0) != move.get(1))
                    .ifPresent(move -> moves.merge(move, 1, Integer::sum));
        return new Trial(
                sample.size(),
                moves.values().stream().mapToInt(Integer::intValue).sum(),
                moves.entrySet().stream()
                        .map(move ->
                                new Move(move.getKey().get(0), move.getKey().get(1), move.getValue()))
                        .sorted(Comparator.comparingInt(Move::customers).reversed())
                        .toList());
    }

    private static Step first(NextSteps steps, Archive.Calls calls) {
        return steps.of(calls.facts(), calls.happened(), calls.objections(), Map.of(), 1).stream()
                .map(NextStep::step)
                .findFirst()
                .orElse(Step.WAIT);
    }
}
