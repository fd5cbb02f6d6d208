package org.fieldlore.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A question in the office's list.
 *
 * @param item what answers it, or null
 * @param title what that is called; null when nothing answers it, or the office may not see it, or not any more
 * @param bounty points for whoever's answer is taken; 0 for none
 * @param reach who reads it; what the office asks is seen by those asked alone
 */
public record AskedRow(
        QuestionId id,
        String wording,
        String searchKey,
        QuestionState state,
        Instant askedAt,
        LocalDate due,
        long searches,
        long searchers,
        List<Recipient> to,
        @Nullable KnowledgeId item,
        @Nullable String title,
        Reach reach,
        int bounty) {
    public AskedRow {
        to = List.copyOf(to);
    }

    /**
     * Somebody to whom it went.
     *
     * @param reason why it is not for them, or null
     */
    public record Recipient(
            String nameZh,
            String nameEn,
            RecipientState state,
            @Nullable String reason) {
        /** The name in a language: Chinese for "zh", English for any other. */
        public String name(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }

    /** Whether nobody is left who may answer. */
    public boolean declinedByAll() {
        return state == QuestionState.OPEN
                && !to.isEmpty()
                && to.stream().allMatch(one -> one.state() == RecipientState.DECLINED);
    }
}
