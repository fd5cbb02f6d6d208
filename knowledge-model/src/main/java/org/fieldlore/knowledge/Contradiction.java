package org.fieldlore.knowledge;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/**
 * That an item says the opposite of another, as a reviewer found.
 *
 * @param id by which to take it back
 * @param live whether the other is in use, so that both could be found
 * @param words why, in the reviewer's words
 */
public record Contradiction(
        long id,
        KnowledgeId other,
        String title,
        String lang,
        boolean live,
        String words,
        String byZh,
        String byEn,
        Instant at) {
    /** Who marked it, in a language: Chinese for "zh", English for any other. */
    public String by(String language) {
        return language.startsWith("zh") ? byZh : byEn;
    }
}
