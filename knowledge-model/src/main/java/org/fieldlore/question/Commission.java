package org.fieldlore.question;

import java.time.LocalDate;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Spot;

/**
 * An open request to fill a place on the coverage map.
 *
 * @param bounty points for whoever's item is adopted first
 * @param asked how many people it went to
 * @param handedIn how many of them have handed an item in
 * @param byZh name of who asks, as readers of Chinese write it
 * @param mayWithdraw whether the viewer may take it back
 */
public record Commission(
        QuestionId id,
        Spot spot,
        String wording,
        String lang,
        LocalDate due,
        int bounty,
        long asked,
        long handedIn,
        String byZh,
        String byEn,
        boolean mayWithdraw) {
    /** The name of who asks in a language: Chinese for "zh", English for any other. */
    public String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
