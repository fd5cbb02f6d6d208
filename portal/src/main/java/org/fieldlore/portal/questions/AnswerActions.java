package org.fieldlore.portal.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AnswerId;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.question.JudgeAnswers;
import org.fieldlore.question.PromiseBounty;
import org.fieldlore.question.QuestionPage.AnswerView;
import org.fieldlore.question.StoreQuestion;
import org.fieldlore.question.WriteAnswer;
import org.jspecify.annotations.Nullable;

/** What can be done on the page of a question; answers are named by their ids, since their order moves with the votes. */
@Named
@RequestScoped
public class AnswerActions {
    @Inject
    private AnswersPage page;

    @Inject
    private WriteAnswer write;

    @Inject
    private JudgeAnswers judge;

    @Inject
    private StoreQuestion store;

    @Inject
    private AnswerQuestion asked;

    @Inject
    private PromiseBounty bounty;

    @Inject
    private Here here;

    private @Nullable String text;
    private @Nullable Integer seen;
    private @Nullable String reason;
    private @Nullable Integer points;

    public String say() {
        write.say(page.key(), getText(), seen, here.viewer());
        return told("answered");
    }

    public String takeBack() {
        write.withdraw(page.key(), here.viewer());
        return told("back");
    }

    public String vote(long answer, int value) {
        judge.vote(new AnswerId(answer), value, here.viewer());
        return told("voted");
    }

    public String accept(long answer) {
        judge.accept(new AnswerId(answer), here.viewer());
        return told("accepted");
    }

    public String make(long answer) {
        judge.toItem(new AnswerId(answer), here.viewer());
        return told("made");
    }

    public String withdraw() {
        store.withdraw(page.key(), here.viewer());
        return told("withdrawn");
    }

    public String decline() {
        asked.decline(page.key(), here.viewer().agent(), Objects.requireNonNullElse(reason, ""));
        return told("declined");
    }

    public String promise() {
        bounty.set(page.key(), Objects.requireNonNullElse(points, 0), here.viewer());
        return told("promised");
    }

    private String told(String what) {
        return "/questions/answers.xhtml?faces-redirect=true&id=" + page.key() + "&told=" + what;
    }

    /** What is typed, and before that what the own answer says. */
    public String getText() {
        AnswerView own = page.getQuestion().own();
        return text != null ? text : own == null ? "" : own.text();
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public @Nullable Integer getSeen() {
        AnswerView own = page.getQuestion().own();
        return seen != null || own == null ? seen : Integer.valueOf(own.revision());
    }

    public void setSeen(@Nullable Integer seen) {
        this.seen = seen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Integer getPoints() {
        return points;
    }

    public void setPoints(@Nullable Integer points) {
        this.points = points;
    }
}
