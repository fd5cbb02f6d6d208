package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.question.AskedMe;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What colleagues look for in vain and the office asks whoever is here. */
@Named
@RequestScoped
public class DeskQuestions {
    private static final int FEW = 5;

    @Inject
    private ReadQuestions questions;

    @Inject
    private AnswerQuestion answer;

    @Inject
    private Here here;

    /** Which page of them. */
    @Inject
    @Param
    private @Nullable Integer asked;

    /** The one that is not for whoever is here, by its id and not by its row: the list may have moved. */
    @Inject
    @Param
    private @Nullable Long question;

    @Inject
    @Param
    private @Nullable String reason;

    private @Nullable Page<AskedMe> rows;

    public Page<AskedMe> getRows() {
        if (rows == null) rows = questions.waiting(here.viewer().agent(), Pager.request(asked, FEW));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), FEW, number -> "?asked=" + number);
    }

    public String decline() {
        answer.decline(QuestionId.asked(question), here.viewer().agent(), Objects.requireNonNullElse(reason, ""));
        return "/desk/desk.xhtml?faces-redirect=true";
    }
}
