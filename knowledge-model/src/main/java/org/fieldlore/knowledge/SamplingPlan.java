package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Licence;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * How many in a hundred of what goes live by licence are looked at afterwards, for each licence and kind. A kind that is missing
 * never goes live by licence: it waits for a reviewer.
 */
@UseCase
public class SamplingPlan {
    private final EntityManager em;

    @Inject
    public SamplingPlan(EntityManager em) {
        this.em = em;
    }

    /**
     * One licence's line of the plan.
     *
     * @param percent 0..100 a kind; a kind that always waits is missing
     */
    public record Line(Licence licence, Map<Kind, Integer> percent) {}

    /** Returns how many in a hundred are looked at when this goes live by licence, or null when it has to wait. */
    @Nullable
    Integer sampled(Licence licence, Kind kind, Links links) {
        boolean trusted = licence.compareTo(Licence.PUBLISHER) >= 0
                || licence == Licence.CONTRIBUTOR && links.audience() == Audience.BRANCH;
        if (!trusted) return null;
        return Sql.of("select percent from sampling_plan where licence = ? and kind = ?", licence, kind)
                .rows(em)
                .stream()
                .map(row -> (int) row.number(0))
                .findFirst()
                .orElse(null);
    }

    /** Returns the plan, the smallest licence first. */
    public List<Line> lines() {
        Map<Licence, Map<Kind, Integer>> lines = new EnumMap<>(Licence.class);
        for (Licence licence : Licence.values())
            if (licence != Licence.CANDIDATE) lines.put(licence, new EnumMap<>(Kind.class));
        for (Row row :
                Sql.of("select licence, kind, percent from sampling_plan").rows(em)) {
            Map<Kind, Integer> line = lines.get(row.code(0, Licence.class));
            if (line != null) line.put(row.code(1, Kind.class), (int) row.number(2));
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /**
     * Sets the lines of these licences; all of them or none, and for what is handed in from then on. Refuses as
     * {@link #set(Licence, Kind, Integer, Viewer)} does.
     */
    public void set(List<Line> lines, Viewer by) {
        for (Line line : lines)
            for (Kind kind : Kind.values())
                set(line.licence(), kind, line.percent().get(kind), by);
    }

    /**
     * Sets one place of the plan; it counts for what is handed in from then on. Refuses {@link NotAllowed} to all but
     * administrators, and {@link PercentOutOfRange}.
     *
     * @param percent 0..100, or null to let the kind wait for a reviewer
     */
    public void set(Licence licence, Kind kind, @Nullable Integer percent, Viewer by) {
        if (!by.is(Role.ADMINISTRATOR)) throw new NotAllowed("sampling");
        if (percent != null && (percent < 0 || percent > 100)) throw new PercentOutOfRange(percent);
        Sql.of("delete from sampling_plan where licence = ? and kind = ?", licence, kind)
                .execute(em);
        if (percent != null)
            Sql.of("insert into sampling_plan (licence, kind, percent) values (?, ?, ?)", licence, kind, percent)
                    .execute(em);
    }
}
