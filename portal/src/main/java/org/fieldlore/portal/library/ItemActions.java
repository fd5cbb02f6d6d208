package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.knowledge.ArchiveKnowledge;
import org.fieldlore.knowledge.ItemView;
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
    private Here here;

    private @Nullable String reason;

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
        review.validate(item.id(), me(), item.shown().revision());
        return told(item.id(), "validated");
    }

    private static String told(KnowledgeId id, String what) {
        return "/library/item.xhtml?faces-redirect=true&id=" + id + "&told=" + what;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
