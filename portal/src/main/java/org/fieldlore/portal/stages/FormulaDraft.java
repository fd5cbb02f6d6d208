package org.fieldlore.portal.stages;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.ReadFormulas;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.jspecify.annotations.Nullable;

/** A formula while somebody edits it: a switch for each factor, a weight for each topic. */
public class FormulaDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Switch> switches;
    private final List<Weight> weights;

    private FormulaDraft(List<Switch> switches, List<Weight> weights) {
        this.switches = switches;
        this.weights = weights;
    }

    static FormulaDraft of(Formula formula) {
        return new FormulaDraft(
                Arrays.stream(Factor.values())
                        .map(factor -> new Switch(factor, formula.on().contains(factor)))
                        .toList(),
                ReadFormulas.topics().stream()
                        .map(topic -> new Weight(topic, formula.weight(topic)))
                        .toList());
    }

    public List<Switch> getSwitches() {
        return switches;
    }

    public List<Weight> weights(Lane lane) {
        return weights.stream().filter(one -> one.topic.lane() == lane).toList();
    }

    Set<Factor> on() {
        Set<Factor> on = EnumSet.noneOf(Factor.class);
        switches.stream().filter(Switch::isOn).forEach(one -> on.add(one.factor));
        return on;
    }

    /** By topic; a field that was left empty weighs 1. */
    Map<Topic, Double> weights() {
        return weights.stream().collect(Collectors.toMap(one -> one.topic, one -> one.value == null ? 1 : one.value));
    }

    /** The lines in which the draft differs, none for a weight that cannot be. */
    List<String> changes(Formula before, FormulaText text) {
        Map<Topic, Double> possible = weights();
        possible.values().removeIf(weight -> !Formula.fits(weight));
        return text.changes(before, new Formula(before.version(), on(), possible));
    }

    /** Whether a factor counts. */
    public static class Switch implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Factor factor;
        private boolean on;

        Switch(Factor factor, boolean on) {
            this.factor = factor;
            this.on = on;
        }

        public Factor getFactor() {
            return factor;
        }

        public boolean isOn() {
            return on;
        }

        public void setOn(boolean on) {
            this.on = on;
        }
    }

    /** How much a topic weighs. */
    public static class Weight implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Topic topic;
        private @Nullable Double value;

        Weight(Topic topic, double value) {
            this.topic = topic;
            this.value = value;
        }

        public Topic getTopic() {
            return topic;
        }

        public @Nullable Double getValue() {
            return value;
        }

        public void setValue(@Nullable Double value) {
            this.value = value;
        }
    }
}
