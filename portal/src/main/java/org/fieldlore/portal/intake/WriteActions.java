package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldlore.customer.HandleComplaints;
import org.fieldlore.knowledge.DismissTrace;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.DraftView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.Saved;
import org.fieldlore.knowledge.VersionMoved;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
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
    private ReadKnowledge read;

    @Inject
    private DismissTrace dismiss;

    @Inject
    private HandleComplaints complaints;

    @Inject
    private WriteGate gate;

    @Inject
    private AnswerQuestion answer;

    @Inject
    private Here here;

    private boolean saved;
    private boolean taken;

    /** Saves what is there; an untouched page stores nothing. */
    public void save() {
        Draft draft = form.draft();
        KnowledgeId item = form.item();
        if (item == null && draft.title().isEmpty() && draft.sections().isEmpty()) return;
        try {
            store(draft, item);
        } catch (VersionMoved elsewhere) {
            form.movedMeanwhile();
        }
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

    /** Stores the text over what was saved meanwhile elsewhere. */
    public void keepMine() {
        KnowledgeId item = known();
        form.stored(item, write.saveDraft(item, me(), form.draft()).revision());
        saved = true;
    }

    /** Goes on with what was saved meanwhile instead of the text on the page. */
    public void takeTheirs() {
        form.fill(read.editable(known(), me()));
        taken = true;
    }

    /** Goes on with what was saved meanwhile, with the text on the page beside it. */
    public void goOnFromTheirs() {
        form.keepBeside(Beside.of(form.draft(), null));
        takeTheirs();
    }

    private KnowledgeId known() {
        KnowledgeId item = form.item();
        if (item == null) throw new NotFound("knowledge", "new");
        return item;
    }

    /** Leads to another item that says much the same, with what was typed here stored and shown beside it. */
    public String improve(String other) {
        if (!other.matches("[1-9]\\d{0,17}")) throw new NotFound("knowledge", other);
        DraftView better = read.editable(new KnowledgeId(Long.parseLong(other)), me());
        save();
        KnowledgeId mine = form.item();
        return "/intake/write.xhtml?faces-redirect=true&id=" + better.id() + (mine == null ? "" : "&from=" + mine);
    }

    /** Declares that something found in the text is no personal data; stored with the draft. */
    public void harmless(String kind, String text) {
        save();
        KnowledgeId item = form.item();
        if (item == null) return;
        for (PersonalKind one : PersonalKind.values())
            if (one.name().equals(kind)) dismiss.dismiss(item, me(), one, text);
        gate.again();
    }

    private KnowledgeId begin(Draft draft) {
        QuestionId question = form.question();
        KnowledgeId item = question == null ? write.draft(me(), draft) : answer.begin(question, me(), draft);
        Long complaint = form.complaint();
        if (complaint != null) complaints.becomes(complaint, item, here.viewer());
        return item;
    }

    /** Hands it in, unless the page has something to say first; when it was begun for a question, that is answered in the same step. */
    public @Nullable String submit() {
        save();
        form.ask();
        KnowledgeId item = form.item();
        if (form.isMoved() || item == null) return null;
        if (!gate.isOpen()) return WritePage.asked(item, form.getBesideItem());
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

    /** Whether this request put another text into the fields than the browser keeps. */
    public boolean isTaken() {
        return taken;
    }

    /** Whether this request stored something. */
    public boolean isSaved() {
        return saved;
    }
}
