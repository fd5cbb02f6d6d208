package org.fieldlore.knowledge;

import java.util.EnumSet;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.BranchId;
import org.jspecify.annotations.Nullable;

/** Who sees which part of an item, and what they may do with it. Pure: it reads the item and the viewer. */
final class Rights {
    private final KnowledgeItem item;
    private final Viewer viewer;
    private final boolean author;
    private final boolean reviewer;

    Rights(KnowledgeItem item, Viewer viewer) {
        this.item = item;
        this.viewer = viewer;
        this.author = item.author().equals(viewer.agent());
        this.reviewer = viewer.is(Role.REVIEWER);
    }

    boolean reads(BranchId authorBranch) {
        if (author) return true;
        if (item.confidence() == Confidence.WORK_IN_PROGRESS) return reviewer && item.everSubmitted();
        return reviewer || item.audience() == Audience.COMPANY || authorBranch.equals(viewer.branch());
    }

    /** Whether the viewer sees how an item came about: its wordings, what was asked for, what was turned down. */
    boolean seesInside() {
        return author || reviewer;
    }

    boolean sees(VersionState state) {
        return switch (state) {
            case LIVE -> true;
            case DRAFT -> author;
            case IN_REVIEW -> seesInside() || !item.live();
            case CHANGES_ASKED, SUPERSEDED, REJECTED -> seesInside();
        };
    }

    Set<Action> actions(@Nullable VersionState pending) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (author) authorActions(actions, pending);
        if (reviewer && !author && !item.archived()) reviewerActions(actions, pending);
        if ((author || reviewer) && item.live()) actions.add(item.archived() ? Action.RESTORE : Action.ARCHIVE);
        return actions;
    }

    private void authorActions(Set<Action> actions, @Nullable VersionState pending) {
        if (item.discarded()) actions.add(Action.UNDO_DISCARD);
        if (pending == VersionState.IN_REVIEW) actions.add(Action.WITHDRAW);
        else if (!item.discarded()) workActions(actions, pending);
        else if (item.live() && !item.archived()) actions.add(Action.EDIT);
    }

    private void workActions(Set<Action> actions, @Nullable VersionState pending) {
        if (!item.archived()) actions.add(Action.EDIT);
        if (!item.archived() && pending != null) actions.add(Action.SUBMIT);
        if (pending != null || !item.live()) actions.add(Action.DISCARD);
    }

    private void reviewerActions(Set<Action> actions, @Nullable VersionState pending) {
        if (pending == VersionState.IN_REVIEW) actions.add(Action.DECIDE);
        if (item.live() && item.confidence() == Confidence.NOT_VALIDATED) actions.add(Action.VALIDATE);
    }
}
