package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.EditSynonyms;
import org.fieldlore.search.Query;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.search.Synonyms;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The synonyms of search: changed as one text, tried before they are saved, taken back one change at a time. */
@Named
@RequestScoped
public class SynonymsPage {
    private static final String AGAIN = "/office/synonyms.xhtml?faces-redirect=true&told=";
    private static final Set<String> TELLS = Set.of("saved", "ended", "undone");
    private static final int CHANGES = 20;
    private static final int SHOWN = 10;

    @Inject
    private Here here;

    @Inject
    private EditSynonyms edit;

    @Inject
    private SearchKnowledge search;

    @Inject
    private People people;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable String text;
    private String reason = "";
    private String asked = "";
    private @Nullable Trial trial;

    /** Shows what the text would change for the asked words, and stores nothing. */
    public void preview() {
        Synonyms draft = Synonyms.read(getText());
        Query query = Query.of(asked).page(0, SHOWN);
        trial = new Trial(
                search.find(query, here.viewer()).hits(),
                search.find(query, search.tuning().with(draft), here.viewer()).hits());
    }

    public String save() {
        edit.save(getText(), reason, here.viewer());
        return AGAIN + "saved";
    }

    /** Takes a change back, and all after it; the reason says which. */
    public String undo(long revision) {
        String why = new Wordbook(here.getLocale()).of("office", "synonyms.undone");
        edit.undo(revision, MessageFormat.format(why, String.valueOf(revision)), here.viewer());
        return AGAIN + "undone";
    }

    public List<EditSynonyms.Revision> getChanges() {
        return edit.newest(CHANGES);
    }

    /** Who made a change. */
    public String name(EditSynonyms.Revision change) {
        return people.byId(change.madeBy()).name(here.getLang());
    }

    public String getText() {
        if (text == null) text = edit.text();
        return Objects.requireNonNull(text);
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = Objects.requireNonNullElse(asked, "");
    }

    /** What was tried; null before that. */
    public @Nullable Trial getTrial() {
        return trial;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
