package org.fieldlore.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.knowledge.Approval;
import org.fieldlore.knowledge.ContentStandard;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.QueueFilter;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Page;

/** What a reviewer decides about the wording on the page; each leads on to the next one that waits. */
@Named
@RequestScoped
public class ReviewActions {
    @Inject
    private ReviewPage page;

    @Inject
    private ReviewForm form;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private ReadReviews read;

    @Inject
    private ContentStandard standard;

    @Inject
    private Here here;

    /** Approves the wording, with the reviewer's corrections when there are any. */
    public String approve() {
        Draft submitted = page.submitted();
        Draft corrected = form.corrected(submitted);
        Approval outcome = corrected.equals(submitted)
                ? review.approve(form.item(), me(), form.seen())
                : review.approveWithEdits(form.item(), me(), form.seen(), corrected, form.getNote());
        return next(outcome == Approval.LIVE ? "approved" : "second");
    }

    /** Says that what went live by licence is good. */
    public String pass() {
        review.passSample(form.item(), me(), form.seen());
        return next("passed");
    }

    public String fail() {
        review.failSample(form.item(), me(), form.seen(), Objects.requireNonNullElse(form.getRequest(), ""));
        return next("failed");
    }

    public String askChanges() {
        review.askChanges(form.item(), me(), form.seen(), Objects.requireNonNullElse(form.getRequest(), ""));
        return next("asked");
    }

    public String reject() {
        String why = Objects.requireNonNullElse(form.getRefusal(), "");
        review.reject(form.item(), me(), form.seen(), form.getCode(), why);
        return next("rejected");
    }

    /** What was answered about it is kept with the decision, and the next one that waits is opened. */
    private String next(String done) {
        if (!form.answers().isEmpty()) standard.answer(form.item(), form.version(), form.answers(), me());
        return read
                .queue(here.viewer(), new QueueFilter(null, null, null, null, true), Page.Request.first(1))
                .rows()
                .stream()
                .map(next -> "/review/item.xhtml?faces-redirect=true&id=" + next.id() + "&told=" + done)
                .findFirst()
                .orElse("/review/queue.xhtml?faces-redirect=true&told=" + done);
    }

    private AgentId me() {
        return here.viewer().agent();
    }
}
