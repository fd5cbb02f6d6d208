package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer answered when asked how it was. */
@Entity
@Table(name = "survey_answer")
public class SurveyAnswer extends CustomerRecord<SurveyFacts> {
    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private Touchpoint touchpoint;

    private @Nullable Integer nps;
    private @Nullable Integer score;

    @Enumerated(EnumType.STRING)
    private @Nullable Dissatisfaction reason;

    @Column(name = "body")
    private @Nullable String text;

    protected SurveyAnswer() {}

    SurveyAnswer(SurveyFacts facts, long customer, Origin origin) {
        super(facts.key(), customer, origin);
        this.answeredOn = facts.answeredOn();
        this.touchpoint = facts.touchpoint();
    }

    @Override
    void put(SurveyFacts facts, RecordFacts.Whose whose) {
        answeredOn = facts.answeredOn();
        touchpoint = facts.touchpoint();
        if (facts.nps() != null) nps = facts.nps();
        if (facts.score() != null) score = facts.score();
        if (facts.reason() != null) reason = facts.reason();
        if (facts.text() != null) text = facts.text();
    }

    @Override
    List<@Nullable Object> contents() {
        return Arrays.asList(answeredOn, touchpoint, nps, score, reason, text);
    }
}
