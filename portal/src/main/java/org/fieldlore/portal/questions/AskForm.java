package org.fieldlore.portal.questions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.question.Inquiry;
import org.fieldlore.question.Reach;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What stands in the fields of a question in the making. */
@Named
@ViewScoped
public class AskForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ChosenConcepts concepts;

    private String wording = "";
    private String note = "";
    private Reach reach = Reach.COMPANY;

    private @Nullable KnowledgeId about;
    private String title = "";

    /** @param item what it is about; null when that is nothing we have */
    void begin(String words, @Nullable Findable item) {
        wording = words;
        if (item == null) return;
        about = item.id();
        title = item.title();
        concepts.begin(item.concepts());
    }

    Inquiry inquiry() {
        return new Inquiry(wording, note, concepts.all(), reach, about);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Objects.requireNonNullElse(wording, "");
    }

    /** The title of the item that it is about; empty when it is about none. */
    public String getTitle() {
        return title;
    }

    public @Nullable KnowledgeId getAbout() {
        return about;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public Reach getReach() {
        return reach;
    }

    public void setReach(Reach reach) {
        this.reach = reach;
    }
}
