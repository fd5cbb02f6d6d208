package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Know-how as it stands beside a customer: what to say, why here, by whom, and how far to trust it.
 *
 * @param showing names this showing; feedback goes to it; null where nothing is recorded, beside a customer whom the archive does not know
 * @param line the passage that fits best, one or two sentences
 * @param reasons strongest first, one to three; behind them the way from one of them to what the card is about, if that is another
 *     thing
 * @param author who wrote it; the names are of the author and the author's branch
 * @param helped how many colleagues other than the author used it or found it helpful
 * @param helpedAlike how many of them were with a customer at the same stage; 0 when the stage is not known
 * @param verifiedAt when it was last approved or confirmed
 * @param validUntil the last day on which it is true; null when it has none
 * @param score every part of how well it fits and how far to trust it
 * @param place every factor that gave it its place
 * @param given what the viewer said of this showing, with the ids by which to undo it
 */
public record Card(
        @Nullable ShowingId showing,
        KnowledgeId item,
        Kind kind,
        String lang,
        String title,
        String line,
        List<Reason> reasons,
        Author author,
        Confidence confidence,
        int helped,
        int helpedAlike,
        Instant verifiedAt,
        @Nullable LocalDate validUntil,
        Score score,
        Place place,
        Map<Feedback, FeedbackId> given) {
    public Card {
        reasons = List.copyOf(reasons);
        given = Map.copyOf(given);
    }

    Card saying(String other) {
        return new Card(
                showing,
                item,
                kind,
                lang,
                title,
                other,
                reasons,
                author,
                confidence,
                helped,
                helpedAlike,
                verifiedAt,
                validUntil,
                score,
                place,
                given);
    }

    /** Who stands behind a card. */
    public record Author(AgentId id, String nameZh, String nameEn, String branchZh, String branchEn) {
        /** The name as readers of a language write it. */
        public String name(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }

        /** The branch's name as readers of a language write it. */
        public String branch(String lang) {
            return lang.startsWith("zh") ? branchZh : branchEn;
        }
    }
}
