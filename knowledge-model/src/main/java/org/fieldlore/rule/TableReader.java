package org.fieldlore.rule;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the decision table of a DMN file (OMG DMN 1.2 and later); everything else in the file is passed over. */
public final class TableReader {
    private static final int MOST_CHARACTERS = 500_000;
    private static final String NAME = "[A-Za-z][A-Za-z0-9]{0,39}";

    private TableReader() {}

    /**
     * Returns the one table of the file. Numbers that are asked must declare from where to where they go, such as
     * {@code [0..365]}, and texts what they can be; a column of type {@code whole} has no fractions.
     *
     * @throws TableNotAllowed when there is no table or more than one, or something in it cannot be used
     */
    public static Table read(String dmn) {
        if (dmn.length() > MOST_CHARACTERS) throw new TableNotAllowed("file", dmn.length() + " > " + MOST_CHARACTERS);
        NodeList tables = parse(dmn).getElementsByTagNameNS("*", "decisionTable");
        if (tables.getLength() != 1) throw new TableNotAllowed("decisionTable", tables.getLength() + " ≠ 1");
        Element table = (Element) tables.item(0);
        String policy = table.getAttribute("hitPolicy");
        if (!policy.isEmpty() && !policy.equals("UNIQUE")) throw new TableNotAllowed("hitPolicy", policy);
        List<Column> inputs = children(table, "input").stream()
                .map(input -> asked(input, "input"))
                .toList();
        List<Column> outputs = children(table, "output").stream()
                .map(output -> column(output, output.getAttribute("name"), output, "outputValues"))
                .toList();
        Table.sized("input", inputs.size(), Table.MOST_COLUMNS);
        Table.sized("output", outputs.size(), Table.MOST_COLUMNS);
        Set<String> names = new HashSet<>();
        for (List<Column> columns : List.of(inputs, outputs))
            for (Column column : columns)
                if (!names.add(column.name())) throw new TableNotAllowed("column", column.name());
        List<Table.Rule> rules =
                children(table, "rule").stream().map(TableReader::rule).toList();
        return new Table(((Element) table.getParentNode()).getAttribute("name"), inputs, outputs, List.of())
                .with(rules);
    }

    private static Element parse(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(dmn))).getDocumentElement();
        } catch (SAXException e) {
            throw new TableNotAllowed("file", String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("XML cannot be read", e);
        }
    }

    private static Column asked(Element input, String place) {
        List<Element> expressions = children(input, "inputExpression");
        if (expressions.size() != 1) throw new TableNotAllowed(place, expressions.size() + " inputExpression");
        Column column = column(input, text(expressions.get(0)), expressions.get(0), "inputValues");
        boolean open = column.type() == Column.Type.TEXT && column.values().isEmpty()
                || column.numeric() && column.least() == null;
        if (open) throw new TableNotAllowed("inputValues", column.name());
        return column;
    }

    private static Column column(Element column, String name, Element typed, String valuesIn) {
        if (!name.matches(NAME)) throw new TableNotAllowed("column", name);
        Column.Type type = switch (typed.getAttribute("typeRef")) {
            case "string" -> Column.Type.TEXT;
            case "boolean" -> Column.Type.YES_NO;
            case "number" -> Column.Type.NUMBER;
            case "whole" -> Column.Type.WHOLE;
            default -> throw new TableNotAllowed(name, "typeRef " + typed.getAttribute("typeRef"));
        };
        String allowed = children(column, valuesIn).stream()
                .map(TableReader::text)
                .findFirst()
                .orElse("");
        List<String> values = type == Column.Type.TEXT ? Cells.words(allowed) : List.of();
        List<BigDecimal> bounds = type == Column.Type.TEXT ? List.of() : Cells.bounds(allowed);
        if (new HashSet<>(values).size() < values.size()) throw new TableNotAllowed(name, allowed);
        return bounds.isEmpty()
                ? new Column(name, type, values, null, null)
                : new Column(name, type, values, bounds.get(0), bounds.get(1));
    }

    private static Table.Rule rule(Element rule) {
        return new Table.Rule(
                children(rule, "inputEntry").stream().map(TableReader::text).toList(),
                children(rule, "outputEntry").stream().map(TableReader::text).toList());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && name.equals(element.getLocalName())) found.add(element);
        return found;
    }

    /** What stands in the {@code text} of a cell. */
    private static String text(Element cell) {
        return children(cell, "text").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }
}
