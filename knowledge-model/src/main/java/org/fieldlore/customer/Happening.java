package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. The codes are, by kind: of a contact its kind; of an experience the outcome; of a policy its line, and
 * where it ended the status and the renewal; of a quote line, status and reason; of a claim line and status; of a complaint
 * touchpoint, status and reason; of a survey touchpoint and reason; of a life event its kind; of a correction the fact.
 *
 * @param day as the house counts days
 * @param amount the claim's, or the premium of a policy or quote
 * @param nps and score of a survey
 * @param text what was said, the product, or the cause; null when there is none or it is hidden
 * @param serviceZh and serviceEn which service was experienced
 * @param who the agent it is about
 * @param source where it is known from; its agent is whoever entered it by hand
 * @param mine whether the one who looks entered it and may take it back
 */
public record Happening(
        StoryKind kind,
        long id,
        LocalDate day,
        @Nullable Instant at,
        String code,
        @Nullable String second,
        @Nullable String third,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Integer nps,
        @Nullable Integer score,
        @Nullable String text,
        @Nullable String serviceZh,
        @Nullable String serviceEn,
        CustomerView.@Nullable AgentLine who,
        SourceLine source,
        boolean mine) {}
