package org.fieldlore.portal.stages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldlore.advice.ChangeStageRules;
import org.fieldlore.advice.LearnTiming;
import org.fieldlore.advice.ReadStageRules;
import org.fieldlore.advice.TryStageRules;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableWriter;
import org.omnifaces.util.Faces;

/** What the page of next steps needs of the use cases; a draft outlives a request, use cases do not. */
@RequestScoped
public class StagesDesk {
    @Inject
    private ReadStageRules read;

    @Inject
    private ChangeStageRules change;

    @Inject
    private TryStageRules trial;

    @Inject
    private LearnTiming timing;

    @Inject
    private Here here;

    /** The table whose columns hold for all versions. */
    Table columns() {
        return ReadStageRules.shipped();
    }

    int newest() {
        return read.newest();
    }

    int inForce() {
        return read.inForce();
    }

    List<ReadStageRules.Version> versions() {
        return read.versions();
    }

    Table table(int version) {
        return read.table(version);
    }

    int save(int basedOn, List<Table.Rule> rules, LocalDate day, String note, String gaps) {
        return change.save(basedOn, rules, day, note, gaps, here.viewer());
    }

    TryStageRules.Trial tryOut(List<Table.Rule> rules) {
        return trial.with(rules, here.viewer());
    }

    Optional<CurveChart> chart() {
        return timing.curve().map(CurveChart::of);
    }

    RuleText text() {
        return new RuleText(new Wordbook(here.getLocale()), columns());
    }

    /** Hands a table out as a file. */
    void send(Table table, String name) {
        Faces.sendFile(TableWriter.write(table).getBytes(StandardCharsets.UTF_8), name + ".dmn", true);
    }
}
