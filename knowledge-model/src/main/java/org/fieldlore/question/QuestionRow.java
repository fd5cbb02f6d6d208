package org.fieldlore.question;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.shared.QuestionId;

/**
 * A question in a list.
 *
 * @param answers how many answers stand
 * @param unread whether something came that the viewer has not looked at
 * @param escalation 0 first circle, 1 more people were asked, 2 the managers were
 * @param bounty points promised for the accepted answer; 0 for none
 */
public record QuestionRow(
        QuestionId id,
        String wording,
        String lang,
        QuestionState state,
        Reach reach,
        Instant askedAt,
        LocalDate due,
        String byZh,
        String byEn,
        long answers,
        boolean unread,
        int escalation,
        int bounty) {
    /** The name of who asks in a language: Chinese for "zh", English for any other. */
    public String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
