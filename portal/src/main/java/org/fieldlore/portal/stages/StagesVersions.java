package org.fieldlore.portal.stages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.advice.ReadStageRules;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;

/** The versions of the table of next steps: what each changed, and its file. */
@Named
@RequestScoped
public class StagesVersions {
    @Inject
    private StagesDesk desk;

    private @Nullable List<ReadStageRules.Version> all;
    private @Nullable Integer inForce;
    private @Nullable Integer compared;
    private List<String> gone = List.of();
    private List<String> added = List.of();

    public List<ReadStageRules.Version> getAll() {
        List<ReadStageRules.Version> known = all;
        if (known == null) all = known = desk.versions();
        return known;
    }

    /** The version in force; 0 for the shipped table. */
    public int getInForce() {
        Integer known = inForce;
        if (known == null) inForce = known = desk.inForce();
        return known;
    }

    /** Shows what a version changed against the one before. */
    public void compare(int version) {
        compare(desk.table(version - 1), desk.table(version));
        compared = version;
    }

    private void compare(Table before, Table after) {
        RuleText text = desk.text();
        gone = before.without(after).stream().map(rule -> line(rule, text)).toList();
        added = after.without(before).stream().map(rule -> line(rule, text)).toList();
    }

    static String line(Table.Rule rule, RuleText text) {
        return text.when(rule) + " → " + text.step(rule) + " ("
                + rule.outcomes().get(1) + ")";
    }

    public void export(int version) {
        desk.send(desk.table(version), "next-steps-" + version);
    }

    /** The version that is compared; null for none. */
    public @Nullable Integer getCompared() {
        return compared;
    }

    public List<String> getGone() {
        return gone;
    }

    public List<String> getAdded() {
        return added;
    }

    /** Who made a version, of which somebody else hears. */
    public ReadStageRules.@Nullable Version getNewest() {
        return getAll().stream().findFirst().orElse(null);
    }

    public @Nullable CurveChart getChart() {
        return desk.chart().orElse(null);
    }
}
