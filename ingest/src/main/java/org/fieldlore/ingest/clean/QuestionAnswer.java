package org.fieldlore.ingest.clean;

import java.util.Map;
import java.util.Optional;

/**
 * A question with its answer, or an answer alone, as other systems deliver them.
 *
 * @param externalId the deliverer's own id, kept so that both sides speak of the same thing
 * @param text the answer, tidied
 * @param language as delivered, else found from the text: BCP 47 primary tag
 * @param more fields we have no name for, by their own name
 */
public record QuestionAnswer(
        String externalId,
        Optional<String> question,
        String text,
        Optional<String> topic,
        String language,
        Map<String, String> more) {

    public QuestionAnswer {
        more = Map.copyOf(more);
    }
}
