package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.DraftView;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.NotTheAuthor;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.Saved;
import org.fieldlore.knowledge.VersionState;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.primefaces.event.SelectEvent;

/** Writing: saves while it is typed, shows what is like it and what it seems to speak of, hands it in. */
@Named
@RequestScoped
public class WritePage {
    private static final int SUGGESTED = 8;
    private static final int SIMILAR = 5;
    private static final int TELLING = 6;

    @Inject
    private WriteForm form;

    @Inject
    private WriteKnowledge write;

    @Inject
    private ReadKnowledge read;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private SuggestConcepts suggest;

    @Inject
    private FindTerms terms;

    @Inject
    private FindSimilar similar;

    @Inject
    private ReadSegments segments;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Long customer;

    @Inject
    @Param
    private @Nullable String title;

    @Inject
    @Param
    private @Nullable String kind;

    private @Nullable Saved saved;
    private @Nullable List<Term> suggested;
    private @Nullable List<Hit> alike;
    private @Nullable List<SegmentName> segmentNames;

    /** Begins an empty form, or opens the author's own item; one that is being reviewed is only shown. */
    public @Nullable String load() throws IOException {
        if (id == null) {
            form.begin(wanted(), here.getLang().startsWith("zh") ? "zh" : "en", title, customer);
            return null;
        }
        try {
            DraftView view = read.editable(new KnowledgeId(id), here.viewer().agent());
            if (view.state() == VersionState.IN_REVIEW) return item(id);
            form.fill(view);
        } catch (NotFound | NotTheAuthor | IllegalArgumentException notTheirs) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
        return null;
    }

    private Kind wanted() {
        return getKinds().stream()
                .filter(k -> k.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(Kind.EXPERIENCE);
    }

    /** Saves what is there; an untouched page stores nothing. */
    public void save() {
        Draft draft = form.draft();
        KnowledgeId item = form.item();
        if (item == null && draft.title().isEmpty() && draft.sections().isEmpty()) return;
        saved = item == null
                ? first(draft)
                : write.saveDraft(item, here.viewer().agent(), draft, form.revision());
        form.stored(required(form.item()), saved.revision());
    }

    private Saved first(Draft draft) {
        KnowledgeId item = write.draft(here.viewer().agent(), draft);
        Saved begun = write.saveDraft(item, here.viewer().agent(), draft);
        form.stored(item, begun.revision());
        return begun;
    }

    public String submit() {
        Required.text("title", form.getTitle(), Integer.MAX_VALUE);
        save();
        KnowledgeId item = required(form.item());
        write.submit(item, here.viewer().agent());
        return item(item.value()) + "&told=submitted";
    }

    public String discard() {
        KnowledgeId item = form.item();
        if (item == null) return "/intake/mine.xhtml?faces-redirect=true";
        write.discard(item, here.viewer().agent());
        return "/intake/mine.xhtml?faces-redirect=true&discarded=" + item;
    }

    /** Looks again at what the text speaks of and what is like it, now that the typed text has arrived. */
    public void look() {
        suggested = null;
        alike = null;
    }

    /** Chooses or lets go of the concept that the request names. */
    public void toggle(String concept) {
        look();
        form.toggle(Long.parseLong(concept));
    }

    public void pick(SelectEvent<?> event) {
        look();
        long picked = Long.parseLong(event.getObject().toString());
        if (!form.concepts().contains(picked)) form.toggle(picked);
    }

    public List<Term> complete(String typed) {
        return terms.labelled(typed, SUGGESTED);
    }

    public List<Term> getChosen() {
        return labelled(form.concepts().stream().map(ConceptId::new));
    }

    /** What the text seems to speak of and is not chosen yet. */
    public List<Term> getSuggested() {
        if (suggested == null)
            suggested =
                    labelled(suggest.forText(text(), SUGGESTED + form.concepts().size()).stream()
                            .map(Suggestion::concept)
                            .filter(concept -> !form.concepts().contains(concept.value()))
                            .limit(SUGGESTED));
        return suggested;
    }

    private List<Term> labelled(Stream<ConceptId> concepts) {
        Vocabulary now = vocabulary.current();
        return concepts.map(now::term).flatMap(Optional::stream).toList();
    }

    /** Items that say much the same; empty until a few characters are there. */
    public List<Hit> getSimilar() {
        if (alike == null) {
            String text = text();
            alike = text.length() < TELLING
                    ? List.of()
                    : similar.to(text, form.getLang(), here.viewer(), SIMILAR, form.item());
        }
        return alike;
    }

    private String text() {
        Draft draft = form.draft();
        return (draft.title() + "\n" + draft.text()).strip();
    }

    public List<Kind> getKinds() {
        return Arrays.stream(Kind.values())
                .filter(k -> k != Kind.REFERENCE || form.getKind() == k)
                .toList();
    }

    public List<SegmentName> getSegments() {
        if (segmentNames == null) segmentNames = segments.names();
        return segmentNames;
    }

    /** Whether this request stored something. */
    public boolean isSaved() {
        return saved != null;
    }

    private static String item(long id) {
        return "/library/item.xhtml?faces-redirect=true&id=" + id;
    }

    private static KnowledgeId required(@Nullable KnowledgeId id) {
        return Objects.requireNonNull(id);
    }
}
