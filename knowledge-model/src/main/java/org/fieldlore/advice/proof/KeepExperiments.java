package org.fieldlore.advice.proof;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Begins and ends experiments, for managers and administrators. */
@UseCase
public class KeepExperiments {
    /** How many of a hundred customers can be held out at most. */
    public static final int MOST_HELD_OUT = 50;

    private static final int MOST_NAME = 80;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeepExperiments(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** All, newest first. */
    static List<Experiment> all(EntityManager em) {
        return Sql.of("select e.id, e.lane, e.name, e.share, e.begun_at, a.name_zh, a.name_en, e.ended_at, e.qini"
                        + " from advice_experiment e join agent a on a.id = e.begun_by order by e.id desc")
                .rows(em)
                .stream()
                .map(KeepExperiments::experiment)
                .toList();
    }

    private static Experiment experiment(Row row) {
        return new Experiment(
                row.number(0),
                row.code(1, Lane.class),
                row.text(2),
                (int) row.number(3),
                row.instant(4),
                row.text(5),
                row.text(6),
                row.instantOrNull(7),
                row.empty(8) ? null : Double.valueOf(row.text(8)));
    }

    /**
     * Begins an experiment; from now on those held out see nothing of the lane.
     *
     * @param name 1..80 characters
     * @param share how many of a hundred customers are held out, 0..{@value #MOST_HELD_OUT}; it stays as long as it runs
     * @throws AlreadyRuns when there is one in this lane
     * @throws NotAllowed unless the viewer is a manager or administrator
     */
    public void begin(Lane lane, String name, int share, Viewer viewer) {
        admit(viewer);
        String called = Required.text("name", name, MOST_NAME);
        if (share < 0 || share > MOST_HELD_OUT)
            throw new IllegalArgumentException("share must be 0.." + MOST_HELD_OUT + ", was " + share);
        for (Experiment one : all(em)) if (one.running() && one.lane() == lane) throw new AlreadyRuns(one.name());
        Sql.of(
                        "insert into advice_experiment (lane, name, share, begun_at, begun_by) values (?, ?, ?, ?, ?)",
                        lane,
                        called,
                        share,
                        clock.instant(),
                        viewer.agent().value())
                .execute(em);
    }

    /**
     * Ends it: everybody sees advice again, and those who took part are still judged as their time comes. Does nothing when it has
     * ended.
     *
     * @throws NotAllowed unless the viewer is a manager or administrator
     */
    public void end(long experiment, Viewer viewer) {
        admit(viewer);
        Sql.of(
                        "update advice_experiment set closed = id, ended_at = ?, ended_by = ? where id = ? and closed = 0",
                        clock.instant(),
                        viewer.agent().value(),
                        experiment)
                .execute(em);
    }

    private static void admit(Viewer viewer) {
        if (!viewer.is(Role.MANAGER) && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("experiments");
    }
}
