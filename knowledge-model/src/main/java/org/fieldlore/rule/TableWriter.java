package org.fieldlore.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as a DMN file (OMG DMN 1.3) that other tools open and {@link TableReader} reads back the same. */
public final class TableWriter {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="%1$s" namespace="https://fieldlore.org/rules">
              <itemDefinition id="whole" name="whole"><typeRef>number</typeRef></itemDefinition>
            """;

    private TableWriter() {}

    public static String write(Table table) {
        String name = escaped(table.name());
        StringBuilder dmn = new StringBuilder(HEAD.formatted(name));
        for (Column asked : table.inputs())
            dmn.append(
                    "  <inputData id=\"in-%1$s\" name=\"%1$s\"><variable id=\"var-%1$s\" name=\"%1$s\" typeRef=\"%2$s\"/></inputData>\n"
                            .formatted(asked.name(), type(asked)));
        dmn.append("  <decision id=\"decision\" name=\"%1$s\">\n    <variable id=\"var-decision\" name=\"%1$s\"/>\n"
                .formatted(name));
        for (Column asked : table.inputs())
            dmn.append(
                    "    <informationRequirement id=\"need-%1$s\"><requiredInput href=\"#in-%1$s\"/></informationRequirement>\n"
                            .formatted(asked.name()));
        dmn.append("    <decisionTable id=\"table\" hitPolicy=\"UNIQUE\">\n");
        for (Column asked : table.inputs())
            dmn.append(
                    "      <input id=\"ask-%1$s\"><inputExpression id=\"expression-%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression>%3$s</input>\n"
                            .formatted(asked.name(), type(asked), values("inputValues", asked)));
        for (Column answered : table.outputs())
            dmn.append("      <output id=\"answer-%1$s\" name=\"%1$s\" typeRef=\"%2$s\">%3$s</output>\n"
                    .formatted(answered.name(), type(answered), values("outputValues", answered)));
        for (int i = 0; i < table.rules().size(); i++)
            dmn.append(rule(table.rules().get(i), i + 1));
        return dmn.append("    </decisionTable>\n  </decision>\n</definitions>\n")
                .toString();
    }

    private static String rule(Table.Rule rule, int number) {
        return "      <rule id=\"rule-" + number + "\">\n"
                + cells("inputEntry", "if-" + number, rule.conditions())
                + cells("outputEntry", "then-" + number, rule.outcomes())
                + "      </rule>\n";
    }

    private static String cells(String kind, String id, List<String> cells) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < cells.size(); i++)
            all.append("        <%1$s id=\"%2$s-%3$d\"><text>%4$s</text></%1$s>\n"
                    .formatted(kind, id, i + 1, escaped(cells.get(i))));
        return all.toString();
    }

    private static String values(String kind, Column column) {
        String values = column.type() == Column.Type.TEXT
                ? column.values().stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "))
                : column.least() == null || column.most() == null
                        ? ""
                        : "[" + column.least() + ".." + column.most() + "]";
        return values.isEmpty()
                ? ""
                : "<%1$s id=\"%1$s-%2$s\"><text>%3$s</text></%1$s>".formatted(kind, column.name(), escaped(values));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case YES_NO -> "boolean";
            case WHOLE -> "whole";
            case NUMBER -> "number";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
