package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.knowledge.CheckDraft;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.DraftCheck;
import org.fieldlore.knowledge.Found;
import org.fieldlore.knowledge.Section;
import org.jspecify.annotations.Nullable;

/** What stands between the text and its reviewers: what is missing, and what in it points to a person. Looked up again whenever the text has changed. */
@Named
@RequestScoped
public class WriteGate {
    @Inject
    private WriteForm form;

    @Inject
    private CheckDraft check;

    @Inject
    private Generalised words;

    private @Nullable Draft seen;
    private @Nullable DraftCheck result;

    /**
     * Something that points to a person, with the place and what could stand there instead.
     *
     * @param section null for the title
     * @param before a few characters in front of it
     * @param mask a stand-in that says what was there
     * @param general the same told so that it fits many
     */
    public record Row(
            @Nullable Section section,
            String kind,
            String text,
            String before,
            String after,
            boolean sure,
            String mask,
            String general) {
        /** The id of the field within its form. */
        public String field() {
            return section == null ? "title" : "text_" + section;
        }
    }

    boolean isOpen() {
        return current().passes();
    }

    public boolean isTitleMissing() {
        return form.isAsked() && current().titleMissing();
    }

    /** Required sections that are empty, all at once; none before the author tried to hand in. */
    public List<Section> getMissing() {
        return form.isAsked() ? current().missing() : List.of();
    }

    public List<Row> getFound() {
        return current().found().stream().map(this::row).toList();
    }

    private Row row(Found found) {
        String text =
                found.section() == null ? form.draft().title() : form.draft().section(found.section());
        int from = found.trace().from();
        int to = found.trace().to();
        return new Row(
                found.section(),
                found.trace().kind().name(),
                found.trace().text(),
                text.substring(Math.max(0, from - AROUND), from),
                text.substring(to, Math.min(text.length(), to + AROUND)),
                found.trace().sure(),
                words.mask(found.trace(), form.getLang()),
                words.general(found.trace(), form.getLang()));
    }

    private static final int AROUND = 12;

    // The page is asked before the typed text arrives, and again after it; what was declared harmless counts at once.
    private DraftCheck current() {
        Draft draft = form.draft();
        DraftCheck known = result;
        if (known == null || !draft.equals(seen)) {
            seen = draft;
            result = known = check.of(draft, form.item());
        }
        return known;
    }

    /** Looks again: somebody declared something harmless. */
    void again() {
        result = null;
    }
}
