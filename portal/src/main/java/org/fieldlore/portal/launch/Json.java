package org.fieldlore.portal.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) into maps, lists, strings, doubles, booleans and null, and writes it. The JDK cannot, and nothing else is here. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) throw json.broken();
        return value;
    }

    /** Writes what {@link #read} reads; whole numbers without a point. */
    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> map)
            return map.entrySet().stream()
                    .map(member -> quoted((String) member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        if (value instanceof List<?> list)
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        if (value instanceof String string) return quoted(string);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15)
            return Long.toString(number.longValue());
        return String.valueOf(value);
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : string.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    /** The members of an object; empty for anything else. */
    static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) map.forEach((name, member) -> members.put((String) name, member));
        return members;
    }

    /** The elements of an array; empty for anything else. */
    static List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    private @Nullable Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        while (!ends('}')) {
            blanks();
            String name = string();
            blanks();
            take(':');
            members.put(name, value());
        }
        return members;
    }

    private List<@Nullable Object> elements() {
        List<@Nullable Object> elements = new ArrayList<>();
        at++;
        while (!ends(']')) elements.add(value());
        return elements;
    }

    /** Steps over a comma; true, and over it, at the closing bracket. */
    private boolean ends(char bracket) {
        blanks();
        if (peek() == ',') at++;
        blanks();
        if (peek() != bracket) return false;
        at++;
        return true;
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') string.append(peek() == '\\' ? escaped() : text.charAt(at++));
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        char code = peek();
        at++;
        return switch (code) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                if (at > text.length()) throw broken();
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> code;
        };
    }

    private Double number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
        if (from == at) throw broken();
        return Double.valueOf(text.substring(from, at));
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) throw broken();
        at += word.length();
        return value;
    }

    private void take(char wanted) {
        if (peek() != wanted) throw broken();
        at++;
    }

    private char peek() {
        if (at >= text.length()) throw broken();
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not JSON at character " + at);
    }
}
