package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one answer to a survey.
 *
 * @param nps how likely the customer is to recommend us, 0 to 10
 * @param score satisfaction, 1 to 5
 * @param reason why the customer is dissatisfied
 * @param text what the customer said: personal
 */
public record SurveyFacts(
        String externalId,
        String customer,
        @Nullable String agent,
        LocalDate answeredOn,
        Touchpoint touchpoint,
        @Nullable Integer nps,
        @Nullable Integer score,
        @Nullable Dissatisfaction reason,
        @Nullable String text)
        implements RecordFacts {
    @Override
    public String key() {
        return externalId;
    }

    @Override
    public SurveyFacts checked() {
        return new SurveyFacts(
                Required.text("answer", externalId, Checks.KEY),
                Required.text("customer", customer, Checks.KEY),
                agent,
                Checks.day("answeredOn", answeredOn, null),
                Objects.requireNonNull(touchpoint, "touchpoint"),
                Checks.whole("nps", nps, 0, 10),
                Checks.whole("score", score, 1, 5),
                reason,
                Checks.text("text", text, Interaction.MAX_TEXT));
    }
}
