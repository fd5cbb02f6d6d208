package org.fieldlore.advice.proof;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the customers of one cell beside whom cards stood.
 *
 * @param cell a segment's id or a stage's name; empty for all
 * @param nameZh of a segment; empty of anything else
 * @param told about how many each; what is not told is missing
 */
public record ProofRow(String cell, String nameZh, String nameEn, Map<Figure, Long> told) {
    public ProofRow {
        told = Map.copyOf(told);
    }

    /** Null for too few to be told, none included. */
    public @Nullable Long of(Figure figure) {
        return told.get(figure);
    }

    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
