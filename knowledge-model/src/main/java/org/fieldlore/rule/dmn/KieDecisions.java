package org.fieldlore.rule.dmn;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Decided;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

record KieDecisions(Table table, DMNRuntime runtime, DMNModel model) implements Decisions {
    @Override
    public List<Decided> decide(Map<String, ?> situation) {
        DMNContext context = runtime.newContext();
        for (Column asked : table.inputs()) context.set(asked.name(), value(asked, situation.get(asked.name())));
        DMNResult result = runtime.evaluateByName(model, context, DmnText.DECISION);
        if (result.hasErrors())
            throw new IllegalArgumentException("not decided for " + situation + ": " + result.getMessages());
        DMNDecisionResult decision = result.getDecisionResultByName(DmnText.DECISION);
        // The answer when no rule holds comes alone, those of rules in a list.
        return decision.getResult() instanceof List<?> said
                ? said.stream().map(one -> decided((Map<?, ?>) one)).toList()
                : List.of();
    }

    private static Object value(Column asked, @Nullable Object value) {
        Object read = value instanceof Number number ? new BigDecimal(number.toString()) : value;
        boolean fits = switch (asked.type()) {
            case TEXT -> read instanceof String text && asked.values().contains(text);
            case YES_NO -> read instanceof Boolean;
            case WHOLE, NUMBER -> read instanceof BigDecimal number && asked.holds(number);
        };
        if (read == null || !fits)
            throw new IllegalArgumentException(asked.name() + " must be one of " + asked + ", was " + value);
        return read;
    }

    private static Decided decided(Map<?, ?> said) {
        Map<String, Object> outcome = new HashMap<>();
        said.forEach((column, value) -> outcome.put((String) column, value));
        BigDecimal rule = (BigDecimal) Objects.requireNonNull(outcome.remove(DmnText.RULE));
        return new Decided(rule.intValueExact(), outcome);
    }
}
