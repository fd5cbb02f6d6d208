package org.fieldlore.portal.stages;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.rule.Choice;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;

/** One rule while it is edited: chosen cell by cell, or written in FEEL. */
public class RuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, CellForm> cells = new HashMap<>();

    /** What stands in FEEL, by column; also of what is answered. */
    private final LinkedHashMap<String, String> written = new LinkedHashMap<>();

    private boolean feel;
    private String step = "";
    private @Nullable Integer urgency;

    /** Shows a rule; in FEEL where it has more stretches than there are fields for. */
    static RuleForm of(Table.Rule rule, Table columns) {
        RuleForm form = new RuleForm();
        form.show(rule, columns);
        form.feel = form.isLong(columns);
        return form;
    }

    private void show(Table.Rule rule, Table columns) {
        for (int i = 0; i < columns.inputs().size(); i++) {
            Column asked = columns.inputs().get(i);
            written.put(asked.name(), rule.conditions().get(i));
            cells.put(asked.name(), CellForm.of(asked, rule.conditions().get(i)));
        }
        for (int i = 0; i < columns.outputs().size(); i++)
            written.put(columns.outputs().get(i).name(), rule.outcomes().get(i));
        step = answer("step").replace("\"", "");
        urgency = Integer.valueOf(answer("urgency"));
    }

    private boolean isLong(Table columns) {
        return columns.inputs().stream()
                .anyMatch(
                        asked -> Choice.of(asked, answer(asked.name())).spans().size() > CellForm.STRETCHES);
    }

    private String answer(String column) {
        return Objects.requireNonNullElse(written.get(column), "");
    }

    /** The rule as it stands in the fields; not checked yet. */
    Table.Rule rule(Table columns) {
        List<String> conditions = columns.inputs().stream()
                .map(asked -> feel ? answer(asked.name()) : cell(asked).feel(asked))
                .toList();
        List<String> outcomes = feel
                ? columns.outputs().stream().map(given -> answer(given.name())).toList()
                : List.of('"' + step + '"', urgency == null ? "" : urgency.toString());
        return new Table.Rule(conditions, outcomes);
    }

    private CellForm cell(Column asked) {
        return Objects.requireNonNull(cells.get(asked.name()));
    }

    /**
     * Goes on in FEEL, or in choices where that is possible.
     *
     * @throws org.fieldlore.rule.TableNotAllowed when what stands there says what a column cannot hold
     */
    void turn(Table columns) {
        show(columns.with(List.of(rule(columns))).rules().get(0), columns);
        feel = !feel || isLong(columns);
    }

    public boolean isFeel() {
        return feel;
    }

    public Map<String, CellForm> getCells() {
        return cells;
    }

    public Map<String, String> getWritten() {
        return written;
    }

    public List<String> getColumns() {
        return List.copyOf(written.keySet());
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = Objects.requireNonNullElse(step, "");
    }

    public @Nullable Integer getUrgency() {
        return urgency;
    }

    public void setUrgency(@Nullable Integer urgency) {
        this.urgency = urgency;
    }
}
