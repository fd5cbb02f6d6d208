package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Saved;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** What becomes of a text being written: saved while it is typed, handed in, thrown away. */
@Named
@RequestScoped
public class WriteActions {
    @Inject
    private WriteForm form;

    @Inject
    private WriteKnowledge write;

    @Inject
    private AnswerQuestion answer;

    @Inject
    private Here here;

    private boolean saved;

    /** Saves what is there; an untouched page stores nothing. */
    public void save() {
        Draft draft = form.draft();
        KnowledgeId item = form.item();
        if (item == null && draft.title().isEmpty() && draft.sections().isEmpty()) return;
        store(draft, item);
    }

    private KnowledgeId store(Draft draft, @Nullable KnowledgeId known) {
        KnowledgeId item = known == null ? begin(draft) : known;
        Saved stored = known == null
                ? write.saveDraft(item, me(), draft)
                : write.saveDraft(item, me(), draft, form.revision());
        form.stored(item, stored.revision());
        saved = true;
        return item;
    }

    private KnowledgeId begin(Draft draft) {
        QuestionId question = form.question();
        return question == null ? write.draft(me(), draft) : answer.begin(question, me(), draft);
    }

    /** Hands it in; when it was begun for a question, that is answered in the same step. */
    public String submit() {
        Required.text("title", form.getTitle(), Integer.MAX_VALUE);
        KnowledgeId item = store(form.draft(), form.item());
        AnswerQuestion.Handed handed = answer.submit(item, me(), form.getNote());
        return WritePage.item(item) + "&told="
                + (handed.answered() ? "answered" : handed.live() ? "published" : "submitted");
    }

    public String discard() {
        KnowledgeId item = form.item();
        if (item == null) return "/intake/mine.xhtml?faces-redirect=true";
        write.discard(item, me());
        return "/intake/mine.xhtml?faces-redirect=true&discarded=" + item;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    /** Whether this request stored something. */
    public boolean isSaved() {
        return saved;
    }
}
