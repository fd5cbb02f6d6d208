package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Two wordings of an item side by side: on the left what went, on the right what came. */
@Named
@RequestScoped
public class ComparePage {
    @Inject
    private ReadKnowledge read;

    @Inject
    private ItemActions actions;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param(name = "old")
    private @Nullable Integer before;

    @Inject
    @Param(name = "new")
    private @Nullable Integer after;

    private @Nullable ItemView item;

    /** Turns away from wordings that are not there, or not for whoever is here. */
    public void load() {
        getBefore();
        getAfter();
    }

    public ItemView getItem() {
        if (item == null) item = read.page(KnowledgeId.asked(id), here.viewer());
        return Objects.requireNonNull(item);
    }

    public VersionView getBefore() {
        return version(before);
    }

    public VersionView getAfter() {
        return version(after);
    }

    private VersionView version(@Nullable Integer number) {
        int wanted = Objects.requireNonNullElse(number, getItem().shown().number());
        return getItem().version(wanted).orElseThrow(() -> new NotFound("version", wanted));
    }

    public List<VersionView> getVersions() {
        return getItem().versions();
    }

    public Wording getLeft() {
        return change().withoutAdded();
    }

    public Wording getRight() {
        return change().withoutRemoved();
    }

    private Wording change() {
        return Wording.change(getBefore().text(), getAfter().text());
    }

    /** Whether the viewer may begin a new wording with the text on the left. */
    public boolean isRestorable() {
        return getItem().may(Action.EDIT)
                && getBefore().number() != getItem().shown().number();
    }

    public String restore() {
        return actions.takeUp(getBefore().number());
    }
}
