package org.fieldlore.customer;

/** Patterns for {@code like ? escape '!'} in which what people typed stands for itself. */
final class Like {
    private Like() {}

    static String contains(String text) {
        return "%" + literal(text) + "%";
    }

    static String startsWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
