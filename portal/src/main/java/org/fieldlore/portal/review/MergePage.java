package org.fieldlore.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.Approval;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A submitted wording beside the item that it is worked into. */
@Named
@RequestScoped
public class MergePage {
    @Inject
    private MergeForm form;

    @Inject
    private ReadKnowledge read;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Long into;

    private @Nullable ItemView item;
    private @Nullable ItemView other;

    /** Opens both; turns away where there is nothing to decide, or nothing live to work it into. */
    public void load() {
        ItemView opened = read.page(KnowledgeId.asked(id), here.viewer());
        ItemView kept = read.page(KnowledgeId.asked(into), here.viewer());
        if (!opened.may(Action.DECIDE)) throw new NotFound("review", opened.id());
        form.fill(opened.id(), opened.inWork(), kept.id(), kept.shown());
        item = opened;
        other = kept;
    }

    public ItemView getItem() {
        if (item == null) item = read.page(form.item(), here.viewer());
        return Objects.requireNonNull(item);
    }

    public ItemView getOther() {
        if (other == null) other = read.page(form.into(), here.viewer());
        return Objects.requireNonNull(other);
    }

    public Wording getSubmitted() {
        return Wording.of(getItem().inWork().text());
    }

    public Wording getLive() {
        return Wording.of(getOther().shown().text());
    }

    public String merge() {
        Approval outcome = review.merge(
                form.item(),
                here.viewer().agent(),
                form.seen(),
                form.into(),
                form.intoSeen(),
                form.merged(getOther().shown().text()));
        return "/review/queue.xhtml?faces-redirect=true&told=" + (outcome == Approval.LIVE ? "merged" : "second");
    }
}
