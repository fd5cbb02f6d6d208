package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.knowledge.Approval;
import org.fieldlore.knowledge.ArchiveKnowledge;
import org.fieldlore.knowledge.Governance;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.KeepKnowledge;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** What can be done with the item on the page; each leads to a page that tells what was done. */
@Named
@RequestScoped
public class ItemActions {
    @Inject
    private ItemPage page;

    @Inject
    private WriteKnowledge write;

    @Inject
    private ArchiveKnowledge archive;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private KeepKnowledge keep;

    @Inject
    private Here here;

    private @Nullable String reason;
    private @Nullable String note;
    private @Nullable Integer shown;
    private @Nullable Governance governance;
    private @Nullable Integer days;
    private @Nullable Long owner;

    public String withdraw() {
        write.withdraw(page.key(), me());
        return "/intake/write.xhtml?faces-redirect=true&id=" + page.key();
    }

    public String archive() {
        archive.archive(page.key(), me(), Objects.requireNonNullElse(reason, ""));
        return told(page.key(), "archived");
    }

    public String restore() {
        archive.restore(page.key(), me());
        return told(page.key(), "restored");
    }

    public String validate() {
        ItemView item = page.getItem();
        Approval outcome = review.validate(item.id(), me(), item.shown().revision());
        return told(item.id(), outcome == Approval.LIVE ? "validated" : "second");
    }

    /** Stands by what is live, as it was shown. */
    public String verify() {
        int seen = Objects.requireNonNullElse(shown, 0);
        keep.verify(page.key(), me(), seen, note);
        return told(page.key(), "verified");
    }

    public String govern() {
        keep.govern(page.key(), me(), governance(), Objects.requireNonNullElse(days, 0));
        return told(page.key(), "governed");
    }

    private Governance governance() {
        return governance == null ? page.getItem().keeping().governance() : governance;
    }

    public String hand() {
        keep.handTo(page.key(), new AgentId(Objects.requireNonNullElse(owner, 0L)), me());
        return told(page.key(), "handed");
    }

    /** Begins a new wording with the text of an earlier one. */
    public String takeUp(int version) {
        write.takeUp(page.key(), me(), version);
        return "/intake/write.xhtml?faces-redirect=true&id=" + page.key();
    }

    private static String told(KnowledgeId id, String what) {
        return "/library/item.xhtml?faces-redirect=true&id=" + id + "&told=" + what;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** The revision of the live wording that the page shows. */
    public Integer getShown() {
        return page.getItem().shown().revision();
    }

    public void setShown(Integer shown) {
        this.shown = shown;
    }

    public Governance getGovernance() {
        return governance();
    }

    public void setGovernance(Governance governance) {
        this.governance = governance;
    }

    public Integer getDays() {
        return page.getItem().keeping().verifyDays();
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public Long getOwner() {
        return page.getItem().keeping().owner().id().value();
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
