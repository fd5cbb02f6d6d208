package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Situation;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of an item that the index proposed, for one viewer beside one customer.
 *
 * @param validUntil the last day on which it is true; null when it has none
 * @param helpedAlike how many of those whom it helped were with a customer at the same stage
 * @param hidden whether somebody said lately that it does not fit this customer, or the viewer that it is outdated
 * @param contradicted items with a greater number that say the opposite
 * @param showing the showing of the last 24 hours, or null
 * @param given what the viewer said of that showing
 */
record Evidence(
        Confidence confidence,
        Card.Author author,
        Instant verifiedAt,
        @Nullable LocalDate validUntil,
        int helped,
        int helpedAlike,
        int doubted,
        boolean hidden,
        Set<KnowledgeId> contradicted,
        @Nullable ShowingId showing,
        Map<Feedback, FeedbackId> given) {

    Candidate candidate(Hit hit) {
        return new Candidate(
                hit.id(),
                hit.kind(),
                hit.lang(),
                hit.concepts(),
                hit.segments(),
                hit.why().products(),
                Math.min(1, (hit.why().text() + hit.why().meaning()) / Situation.TEXT_WEIGHT),
                confidence,
                helped,
                doubted,
                verifiedAt);
    }

    Evidence with(Feedback kind, FeedbackId id) {
        Map<Feedback, FeedbackId> more = new EnumMap<>(Feedback.class);
        more.putAll(given);
        more.put(kind, id);
        return new Evidence(
                confidence,
                author,
                verifiedAt,
                validUntil,
                helped,
                helpedAlike,
                doubted,
                hidden,
                contradicted,
                showing,
                more);
    }
}
