package org.fieldlore.portal.review;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What a reviewer corrected and wrote, and which revision they have read. */
@Named
@ViewScoped
public class ReviewForm implements Serializable {
    @Inject
    private ChosenConcepts concepts;

    private long id;
    private int seen;
    private int version;
    private boolean sample;
    private boolean open;
    private @Nullable String title;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Long, String> answers = new HashMap<>();
    private @Nullable String note;
    private @Nullable String request;
    private RejectionCode code = RejectionCode.TOO_THIN;
    private @Nullable String refusal;

    void fill(KnowledgeId item, VersionView submitted, boolean open, boolean sample, Map<Long, Boolean> answered) {
        id = item.value();
        this.open = open;
        this.sample = sample;
        version = submitted.number();
        answered.forEach((criterion, met) -> answers.put(criterion, met ? "yes" : "no"));
        seen = submitted.revision();
        title = submitted.text().title();
        submitted.text().sections().forEach((section, text) -> texts.put(section.name(), text));
        concepts.begin(submitted.text().concepts());
    }

    /** The submitted wording with what the reviewer corrected in it. */
    Draft corrected(Draft submitted) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : submitted.kind().sections()) {
            String text = texts.get(section.name());
            if (text != null) sections.put(section, text);
        }
        return new Draft(
                submitted.kind(),
                submitted.lang(),
                title == null ? "" : title,
                sections,
                submitted.audience(),
                concepts.all(),
                submitted.segments(),
                submitted.customer());
    }

    KnowledgeId item() {
        return new KnowledgeId(id);
    }

    int seen() {
        return seen;
    }

    int version() {
        return version;
    }

    /** What was answered with yes or no; what was left open is missing. */
    Map<Long, Boolean> answers() {
        Map<Long, Boolean> given = new HashMap<>();
        answers.forEach((criterion, word) -> {
            if ("yes".equals(word) || "no".equals(word)) given.put(criterion, "yes".equals(word));
        });
        return given;
    }

    public Map<Long, String> getAnswers() {
        return answers;
    }

    /** Whether it is live already and was drawn to be looked at. */
    public boolean isSample() {
        return sample;
    }

    /** Whether there was something to decide when the page was opened; what came meanwhile is refused in words. */
    public boolean isOpen() {
        return open;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = request;
    }

    public RejectionCode getCode() {
        return code;
    }

    public void setCode(RejectionCode code) {
        this.code = code;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal;
    }
}
