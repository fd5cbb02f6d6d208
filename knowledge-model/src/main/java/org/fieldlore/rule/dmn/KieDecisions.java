package org.fieldlore.rule.dmn;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Decided;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

/** A table that the engine runs. What it said of a case is kept: deciding takes a tenth of a millisecond, and the same few cases come again and again. */
final class KieDecisions implements Decisions {
    private static final int KEPT = 5_000;

    private final Table table;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<Map<String, Object>, List<Decided>> known = new ConcurrentHashMap<>();

    KieDecisions(Table table, DMNRuntime runtime, DMNModel model) {
        this.table = table;
        this.runtime = runtime;
        this.model = model;
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public List<Decided> decide(Map<String, ?> situation) {
        Map<String, Object> asked = new HashMap<>();
        for (Column column : table.inputs()) asked.put(column.name(), value(column, situation.get(column.name())));
        List<Decided> before = known.get(asked);
        if (before != null) return before;
        List<Decided> decided = evaluate(asked);
        if (known.size() >= KEPT) known.clear();
        known.put(asked, decided);
        return decided;
    }

    private List<Decided> evaluate(Map<String, Object> asked) {
        DMNContext context = runtime.newContext();
        asked.forEach(context::set);
        DMNResult result = runtime.evaluateByName(model, context, DmnText.DECISION);
        if (result.hasErrors())
            throw new IllegalStateException("not decided for " + asked + ": " + result.getMessages());
        // The answer when no rule holds comes alone, those of rules in a list.
        return result.getDecisionResultByName(DmnText.DECISION).getResult() instanceof List<?> said
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
