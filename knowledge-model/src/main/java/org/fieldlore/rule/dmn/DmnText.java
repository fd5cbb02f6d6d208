package org.fieldlore.rule.dmn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as DMN (OMG DMN 1.3) for the engine. Every rule that holds answers, in order, and says which it is: that spares a
 * listener, which all threads would share.
 */
final class DmnText {
    static final String DECISION = "decision";
    /** The number of no rule. */
    static final int NO_RULE = 0;

    /** A column more; no column of a table can have this name. */
    static final String RULE = "rule_number";

    private static final String HEAD = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"file\""
            + " name=\"file\" namespace=\"https://fieldlore.org/rule\">";

    private DmnText() {}

    static String of(Table table) {
        StringBuilder dmn = new StringBuilder(HEAD);
        for (Column asked : table.inputs())
            dmn.append("<inputData id=\"in_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>"
                    .formatted(asked.name(), type(asked)));
        dmn.append("<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\"/>".formatted(DECISION));
        for (Column asked : table.inputs())
            dmn.append(
                    "<informationRequirement id=\"need_%1$s\"><requiredInput href=\"#in_%1$s\"/></informationRequirement>"
                            .formatted(asked.name()));
        dmn.append("<decisionTable id=\"table\" hitPolicy=\"RULE ORDER\">");
        table.inputs().forEach(asked -> dmn.append(input(asked)));
        table.outputs().forEach(answered -> dmn.append(output(answered.name(), answered.type())));
        dmn.append(output(RULE, Column.Type.WHOLE));
        for (int i = 0; i < table.rules().size(); i++)
            dmn.append(rule(table.rules().get(i), i + 1));
        return dmn.append("</decisionTable></decision></definitions>").toString();
    }

    private static String input(Column asked) {
        @Nullable
        String values = switch (asked.type()) {
            case TEXT -> asked.values().stream().map(DmnText::quoted).collect(Collectors.joining(","));
            case WHOLE, NUMBER -> "[" + asked.least() + ".." + asked.most() + "]";
            case YES_NO -> null;
        };
        return "<input id=\"column_%1$s\"><inputExpression id=\"ask_%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression>"
                        .formatted(asked.name(), type(asked))
                + (values == null
                        ? ""
                        : "<inputValues id=\"values_" + asked.name() + "\">" + text(values) + "</inputValues>")
                + "</input>";
    }

    /** What is answered when no rule holds spares a warning in the log for each such case. */
    private static String output(String name, Column.Type type) {
        String nothing =
                type == Column.Type.TEXT ? "\"\"" : type == Column.Type.YES_NO ? "false" : String.valueOf(NO_RULE);
        return "<output id=\"out_%1$s\" name=\"%1$s\" typeRef=\"%2$s\"><defaultOutputEntry id=\"none_%1$s\">%3$s</defaultOutputEntry></output>"
                .formatted(name, feelType(type), text(nothing));
    }

    private static String rule(Table.Rule rule, int number) {
        return "<rule id=\"rule_" + number + "\">"
                + cells("inputEntry", number, rule.conditions())
                + cells("outputEntry", number, rule.outcomes())
                + "<outputEntry id=\"number_" + number + "\">" + text(String.valueOf(number)) + "</outputEntry></rule>";
    }

    private static String cells(String kind, int number, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<" + kind + " id=\"" + kind + "_" + number + "_" + i + "\">" + text(cells.get(i)) + "</"
                        + kind + ">")
                .collect(Collectors.joining());
    }

    private static String text(String feel) {
        return "<text>" + feel.replace("<", "&lt;") + "</text>";
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static String type(Column column) {
        return feelType(column.type());
    }

    private static String feelType(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case YES_NO -> "boolean";
            case WHOLE, NUMBER -> "number";
        };
    }
}
