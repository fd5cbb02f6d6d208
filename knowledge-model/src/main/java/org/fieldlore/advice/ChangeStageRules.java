package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableWriter;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Makes a new version of the table of next steps. A table in use has one answer at most; where it has none, somebody says why. */
@UseCase
public class ChangeStageRules {
    private static final int MAX_NOTE = 300;

    private final EntityManager em;
    private final Clock clock;
    private final ReadStageRules versions;

    @Inject
    public ChangeStageRules(EntityManager em, Clock clock, ReadStageRules versions) {
        this.em = em;
        this.clock = clock;
        this.versions = versions;
    }

    /** Whether somebody may change the rules: who manages a branch or administers the portal. */
    public static boolean mayChange(Viewer viewer) {
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
    }

    /**
     * Stores new rules and returns their version.
     *
     * @param basedOn the newest version when whoever saves last looked
     * @param day when they begin, today or later
     * @param note what is new, 1..300 characters
     * @param gaps why cases are left without an answer, 1..300 characters; not looked at when there are none
     * @throws NotAllowed when the viewer {@link #mayChange may not}
     * @throws RulesBeginInThePast when the day is before today
     * @throws org.fieldlore.rule.TableNotAllowed when a cell says what its column cannot hold
     * @throws RulesOverlap when more than one rule holds in a case
     * @throws GapsNotExplained when no rule holds in a case and nobody says why
     * @throws RulesChangedMeanwhile when there is a newer version than that
     */
    public int save(int basedOn, List<Table.Rule> rules, LocalDate day, String note, String gaps, Viewer viewer) {
        if (!mayChange(viewer)) throw new NotAllowed("stage-rules");
        LocalDate today = versions.today();
        if (day.isBefore(today)) throw new RulesBeginInThePast(day, today);
        String why = Required.text("note", note, MAX_NOTE);
        Table table = ReadStageRules.shipped().with(rules);
        boolean open = requireOneAnswer(table.findings(), gaps);
        requireNewest(basedOn);
        Sql insert = Sql.of(
                "insert into stage_rules (version, starts_on, dmn, made_by, made_at, note, gaps) values (?, ?, ?, ?, ?, ?,",
                basedOn + 1,
                day,
                TableWriter.write(table),
                viewer.agent().value(),
                clock.instant(),
                why);
        if (open) insert.add("?)", Required.text("gaps", gaps, MAX_NOTE));
        else insert.add("null)");
        RulesChangedMeanwhile.unlessStored(insert, em, basedOn + 1);
        return basedOn + 1;
    }

    /** Says whether there are gaps, which are explained. */
    private static boolean requireOneAnswer(List<Finding> findings, String gaps) {
        findings.stream()
                .filter(found -> found.kind() == Finding.Kind.CONTRADICTION || found.kind() == Finding.Kind.OVERLAP)
                .findFirst()
                .ifPresent(found -> {
                    throw new RulesOverlap(found.rules());
                });
        long open = findings.stream()
                .filter(found -> found.kind() == Finding.Kind.GAP)
                .count();
        if (open > 0 && gaps.isBlank()) throw new GapsNotExplained(open);
        return open > 0;
    }

    private void requireNewest(int basedOn) {
        versions.versions().stream()
                .findFirst()
                .filter(newest -> newest.number() != basedOn)
                .ifPresent(newest -> {
                    throw new RulesChangedMeanwhile(newest.number(), newest.note());
                });
    }
}
