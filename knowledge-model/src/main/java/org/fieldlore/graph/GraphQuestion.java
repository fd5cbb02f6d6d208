package org.fieldlore.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to the graph that can be asked again. Lines of its text that begin with {@code # zh:} and {@code # en:} name it,
 * and {@code # param NAME TYPE: DEFAULT} makes a variable something to be filled in; {@code ?lang} is the reader's language.
 *
 * @param code what an address knows it by: a word for those that come with Fieldlore, a number for saved ones
 */
public record GraphQuestion(String code, String zh, String en, String sparql, List<Parameter> parameters) {
    /** What is to be filled in: a concept by its label, a text, or a number. */
    public record Parameter(String name, Type type, String usual) {}

    public enum Type {
        CONCEPT,
        TEXT,
        NUMBER
    }

    private static final Pattern PARAMETER = Pattern.compile(
            "^#\\s*param\\s+([a-z][a-z0-9]{0,30})\\s+(concept|text|number)\\s*(?::\\s*(.*))?$", Pattern.MULTILINE);
    private static final int MOST = 10;

    static GraphQuestion of(String code, String name, String sparql) {
        return new GraphQuestion(
                code, called("zh", sparql, name), called("en", sparql, name), sparql.strip(), parameters(sparql));
    }

    private static String called(String lang, String sparql, String otherwise) {
        Matcher line = Pattern.compile("^#\\s*" + lang + ":\\s*(.+)$", Pattern.MULTILINE)
                .matcher(sparql);
        return line.find() ? line.group(1).strip() : otherwise;
    }

    /** What a text asks to be filled in; at most ten of them. */
    public static List<Parameter> parameters(String sparql) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher line = PARAMETER.matcher(sparql);
        while (line.find() && parameters.size() < MOST)
            parameters.add(new Parameter(
                    line.group(1),
                    Type.valueOf(line.group(2).toUpperCase(Locale.ROOT)),
                    line.group(3) == null ? "" : line.group(3).strip()));
        return parameters;
    }

    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? zh : en;
    }
}
