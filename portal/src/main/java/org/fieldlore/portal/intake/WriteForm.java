package org.fieldlore.portal.intake;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.Subjects;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.DraftView;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.VersionState;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What stands in the fields of the writing page, for all three templates at once: changing the kind loses nothing. */
@Named
@ViewScoped
public class WriteForm implements Serializable {
    @Inject
    private ChosenConcepts concepts;

    private @Nullable Long id;
    private int revision;
    private boolean live;
    private VersionState state = VersionState.DRAFT;
    private @Nullable String reason;
    private Kind kind = Kind.EXPERIENCE;
    private String lang = "zh";
    private @Nullable String title;
    private Audience audience = Audience.COMPANY;
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable Long segment;
    private @Nullable Long customer;
    private @Nullable Long question;
    private @Nullable Long complaint;
    private final Set<Long> fromCustomer = new LinkedHashSet<>();
    private boolean moved;
    private boolean asked;
    private @Nullable Beside beside;
    private @Nullable String note;

    void begin(Kind kind, String lang, @Nullable String title, @Nullable Long customer) {
        this.kind = kind;
        this.lang = lang;
        this.title = title;
        this.customer = customer;
    }

    /** Files it under what the customer's circumstances call for, until the author thinks otherwise. */
    void propose(Subjects subjects) {
        concepts.begin(subjects.concepts());
        subjects.concepts().forEach(concept -> fromCustomer.add(concept.value()));
        segment = subjects.segments().stream().map(SegmentId::value).findFirst().orElse(null);
    }

    /** Begins with what a complaint says, to be told so that it fits many. */
    void tells(long made, Section section, String text) {
        complaint = made;
        texts.put(section.name(), text);
    }

    /** The complaint that this is made of, or null. */
    @Nullable
    Long complaint() {
        return complaint;
    }

    /** What is written answers a question of colleagues. */
    void answers(QuestionId asked) {
        question = asked.value();
    }

    void fill(DraftView view) {
        Draft draft = view.draft();
        id = view.id().value();
        revision = view.revision();
        state = view.state();
        live = view.live();
        reason = view.reason();
        kind = draft.kind();
        lang = draft.lang();
        title = draft.title();
        audience = draft.audience();
        texts.clear();
        moved = false;
        draft.sections().forEach((section, text) -> texts.put(section.name(), text));
        concepts.begin(draft.concepts());
        segment = draft.segments().stream().map(SegmentId::value).findFirst().orElse(null);
        customer = draft.customer() == null ? null : draft.customer().value();
    }

    Draft draft() {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : kind.sections()) {
            String text = texts.get(section.name());
            if (text != null) sections.put(section, text);
        }
        return new Draft(
                kind,
                lang,
                title == null ? "" : title,
                sections,
                audience,
                concepts.all(),
                segment == null ? Set.of() : Set.of(new SegmentId(segment)),
                customer == null ? null : new CustomerId(customer));
    }

    void stored(KnowledgeId id, int revision) {
        this.id = id.value();
        this.revision = revision;
        moved = false;
    }

    /** Somebody, or the same person elsewhere, saved another text meanwhile. */
    void movedMeanwhile() {
        moved = true;
    }

    /** From now on the page says what is missing. */
    void ask() {
        asked = true;
    }

    void keepBeside(Beside text) {
        beside = text;
    }

    int revision() {
        return revision;
    }

    @Nullable
    KnowledgeId item() {
        return id == null ? null : new KnowledgeId(id);
    }

    @Nullable
    QuestionId question() {
        return question == null ? null : new QuestionId(question);
    }

    public @Nullable Long getId() {
        return id;
    }

    /** Under which name the browser keeps what is typed here. */
    public String getKeep() {
        return (id != null
                        ? id.toString()
                        : question != null
                                ? "question-" + question
                                : complaint != null ? "complaint-" + complaint : "new")
                + ".";
    }

    public boolean isMoved() {
        return moved;
    }

    public boolean isAsked() {
        return asked;
    }

    /** A text of the same author's to be seen beside this one, or null. */
    public @Nullable Wording getBeside() {
        Beside text = beside;
        return text == null ? null : text.wording();
    }

    public @Nullable String getBesideTitle() {
        return beside == null ? null : beside.title();
    }

    /** The draft that holds the text beside, or null. */
    public @Nullable Long getBesideItem() {
        return beside == null ? null : beside.item();
    }

    /** Concepts that the customer's circumstances called for. */
    public Set<Long> getFromCustomer() {
        return fromCustomer;
    }

    public VersionState getState() {
        return state;
    }

    public @Nullable String getReason() {
        return reason;
    }

    /** Whether the item is out in the world: its kind and language are settled, and saving begins a new wording. */
    public boolean isLive() {
        return live;
    }

    /** Why what is out in the world is written anew, for reviewers and the history. */
    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getLang() {
        return lang;
    }

    public void setLang(String lang) {
        this.lang = lang;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public @Nullable Long getSegment() {
        return segment;
    }

    public void setSegment(@Nullable Long segment) {
        this.segment = segment;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }
}
