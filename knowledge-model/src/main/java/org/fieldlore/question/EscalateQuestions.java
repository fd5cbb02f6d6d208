package org.fieldlore.question;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.search.IndexWork;
import org.fieldlore.shared.AgentId;

/** Carries questions that nobody has answered in time to more of those who know, and after that to the managers of the branch. */
@IndexWork
public class EscalateQuestions {
    private static final int AT_ONCE = 50;
    private final Experts experts;
    private final CarryQuestion carry;
    private final QuestionSettings settings;

    @Inject
    public EscalateQuestions(Experts experts, CarryQuestion carry, QuestionSettings settings) {
        this.experts = experts;
        this.carry = carry;
        this.settings = settings;
    }

    /** Carries what is due one step further, at most fifty questions; returns how many were looked at. Twice is the same as once. */
    public int run() {
        List<CarryQuestion.Unanswered> due = carry.due(AT_ONCE);
        for (CarryQuestion.Unanswered one : due) {
            List<AgentId> more = one.step() > 0
                    ? List.of()
                    : experts.about(one.inquiry(), one.asker(), one.asked(), settings.askedFirst());
            carry.further(one.id(), one.step(), more);
        }
        return due.size();
    }
}
