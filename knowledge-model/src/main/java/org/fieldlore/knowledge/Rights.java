package org.fieldlore.knowledge;

import java.util.EnumSet;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.BranchId;
import org.jspecify.annotations.Nullable;

/** Who sees which part of an item, and what they may do with it. Pure: it reads the item, what is in work, and the viewer. */
final class Rights {
    private final KnowledgeItem item;
    private final @Nullable KnowledgeVersion pending;
    private final Viewer viewer;
    private final boolean author;
    private final boolean owner;
    private final boolean reviewer;
    private final boolean editor;

    Rights(KnowledgeItem item, @Nullable KnowledgeVersion pending, Viewer viewer) {
        this.item = item;
        this.pending = pending;
        this.viewer = viewer;
        this.author = item.author().equals(viewer.agent());
        this.owner = item.owner().equals(viewer.agent());
        this.reviewer = viewer.is(Role.REVIEWER);
        this.editor = pending == null || !item.live() ? author : by(pending);
    }

    private boolean by(KnowledgeVersion version) {
        return version.editor().equals(viewer.agent());
    }

    boolean reads(BranchId authorBranch) {
        if (author || pending != null && by(pending)) return true;
        if (item.confidence() == Confidence.WORK_IN_PROGRESS) return reviewer && item.everSubmitted();
        return owner || reviewer || item.audience() == Audience.COMPANY || authorBranch.equals(viewer.branch());
    }

    /** Whether the viewer sees how an item came about: its wordings, what was asked for, what was turned down. */
    boolean seesInside() {
        return author || owner || reviewer;
    }

    boolean sees(KnowledgeVersion version) {
        return switch (version.state()) {
            case LIVE -> true;
            case DRAFT -> by(version) || author && !item.live();
            case IN_REVIEW -> seesInside() || by(version) || !item.live();
            case CHANGES_ASKED, SUPERSEDED, REJECTED, MERGED -> seesInside() || by(version);
        };
    }

    /** Whether the viewer, who reads it, may propose another wording of what is live. */
    boolean proposes() {
        boolean writes = viewer.roles().stream().anyMatch(Role.WRITERS::contains);
        return writes && (!item.controlled() || owner || author || reviewer);
    }

    Set<Action> actions() {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (item.live()) changeActions(actions);
        else if (author) draftActions(actions);
        if (reviewer && !author && !item.archived()) reviewerActions(actions);
        if (item.live() && seesInside()) keeperActions(actions);
        return actions;
    }

    /** What is in work beside a live wording: somebody's own, or nobody's. */
    private void changeActions(Set<Action> actions) {
        boolean mine = pending != null && editor;
        if (mine && item.discarded()) actions.add(Action.UNDO_DISCARD);
        if (pending != null && mine && pending.state() == VersionState.IN_REVIEW) actions.add(Action.WITHDRAW);
        else if (mine && !item.discarded()) workActions(actions);
        else if (!item.archived() && proposes() && (pending == null || pending.state() == VersionState.DRAFT))
            actions.add(Action.EDIT);
    }

    private void draftActions(Set<Action> actions) {
        if (item.discarded()) actions.add(Action.UNDO_DISCARD);
        else if (pending != null && pending.state() == VersionState.IN_REVIEW) actions.add(Action.WITHDRAW);
        else workActions(actions);
    }

    private void workActions(Set<Action> actions) {
        if (!item.archived()) actions.add(Action.EDIT);
        if (!item.archived() && pending != null) actions.add(Action.SUBMIT);
        if (pending != null || !item.live()) actions.add(Action.DISCARD);
    }

    private void reviewerActions(Set<Action> actions) {
        if (pending != null
                && pending.state() == VersionState.IN_REVIEW
                && !by(pending)
                && !pending.firstApprovedBy(viewer.agent())) actions.add(Action.DECIDE);
        if (item.live() && item.confidence() == Confidence.NOT_VALIDATED) actions.add(Action.VALIDATE);
    }

    /** Whether the viewer may look at a live wording that was drawn. */
    boolean samples(KnowledgeVersion live) {
        return reviewer && !author && !by(live) && live.drawn() && !item.archived();
    }

    private void keeperActions(Set<Action> actions) {
        actions.add(item.archived() ? Action.RESTORE : Action.ARCHIVE);
        if (item.archived()) return;
        actions.add(Action.GOVERN);
        if (item.confidence() == Confidence.VALIDATED && (owner || reviewer)) actions.add(Action.VERIFY);
    }
}
