package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.fieldlore.knowledge.DraftView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The text that was saved meanwhile, and what the one on the page makes of it. */
@Named
@RequestScoped
public class WriteMoved {
    @Inject
    private WriteForm form;

    @Inject
    private ReadKnowledge read;

    @Inject
    private Here here;

    private @Nullable DraftView stored;

    public Wording getTheirs() {
        return Wording.of(stored().draft());
    }

    public String getTheirTitle() {
        return stored().draft().title();
    }

    public Wording getMine() {
        return Wording.change(stored().draft(), form.draft());
    }

    public Instant getAt() {
        return stored().savedAt();
    }

    private DraftView stored() {
        DraftView known = stored;
        KnowledgeId item = form.item();
        if (item == null) throw new NotFound("knowledge", "new");
        if (known == null) stored = known = read.editable(item, here.viewer().agent());
        return known;
    }
}
