package org.fieldlore.portal.questions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.question.Inquiry;
import org.fieldlore.question.Reach;
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

    void begin(String words) {
        wording = words;
    }

    Inquiry inquiry() {
        return new Inquiry(wording, note, concepts.all(), reach);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Objects.requireNonNullElse(wording, "");
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
