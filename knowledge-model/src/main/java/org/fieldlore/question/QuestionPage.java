package org.fieldlore.question;

import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answers, as one viewer sees them.
 *
 * @param asked whom it went to, without those who see it anyway
 * @param mine whether the viewer asked it
 * @param asksMe whether the viewer was asked and has neither answered nor left it to others
 * @param mayAccept whether the viewer may close it with an answer of somebody else
 * @param answers the accepted one first, then by votes, then the oldest first
 */
public record QuestionPage(
        QuestionRow row,
        @Nullable String note,
        List<ConceptId> concepts,
        List<Person> asked,
        boolean mine,
        boolean asksMe,
        boolean mayAccept,
        List<AnswerView> answers) {
    public QuestionPage {
        concepts = List.copyOf(concepts);
        asked = List.copyOf(asked);
        answers = List.copyOf(answers);
    }

    /** Somebody by name. */
    public record Person(String nameZh, String nameEn) {
        public String name(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }

    /**
     * An answer.
     *
     * @param votes for it less those against it
     * @param vote the viewer's own: 1, -1, or 0 for none
     * @param mine whether the viewer wrote it
     * @param before what it said before, newest first
     * @param item what it became, for the viewer to read; null when nothing or not for the viewer
     * @param became whether an item was made of it
     */
    public record AnswerView(
            AnswerId id,
            int revision,
            String text,
            Person by,
            Instant at,
            boolean edited,
            long votes,
            int vote,
            boolean mine,
            boolean accepted,
            List<String> before,
            @Nullable KnowledgeId item,
            boolean became) {
        public AnswerView {
            before = List.copyOf(before);
        }
    }

    /** The viewer's own answer, or null. */
    public @Nullable AnswerView own() {
        return answers.stream().filter(AnswerView::mine).findFirst().orElse(null);
    }
}
