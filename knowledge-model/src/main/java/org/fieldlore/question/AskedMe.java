package org.fieldlore.question;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody sees it who was asked.
 *
 * @param searches how often it was searched for without an answer; 0 when that is not known
 * @param searchers by how many people
 * @param byZh name of who asks, as readers of Chinese write it
 * @param begun what they have begun to write for it, or null
 * @param bounty points for whoever's answer is taken; 0 for none
 * @param spot the place on the coverage map that it is to fill, or null
 * @param reach who reads it: what only those asked see is answered by an item, everything else in words
 */
public record AskedMe(
        QuestionId id,
        String wording,
        String lang,
        @Nullable String note,
        long searches,
        long searchers,
        Instant askedAt,
        LocalDate due,
        QuestionState state,
        String byZh,
        String byEn,
        @Nullable KnowledgeId begun,
        Reach reach,
        int bounty,
        @Nullable Spot spot) {
    /** The name of who asks in a language: Chinese for "zh", English for any other. */
    public String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
