package org.fieldlore.portal.review;

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
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.QueueFilter;
import org.fieldlore.knowledge.QueueRow;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.primefaces.event.SelectEvent;

/** One submitted wording, all that helps to judge it, and the decision. */
@Named
@RequestScoped
public class ReviewPage {
    private static final int SIMILAR = 5;
    private static final int OFFERED = 8;

    @Inject
    private ReviewForm form;

    @Inject
    private ReadKnowledge read;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private FindTerms terms;

    @Inject
    private FindSimilar similar;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable ItemView item;
    private @Nullable List<Hit> alike;

    /** Opens what was submitted; answers 404 when there is nothing that this reviewer may read. */
    public void load() throws IOException {
        try {
            item = read.page(new KnowledgeId(id == null ? 0 : id), here.viewer());
            form.fill(item.id().value(), getSubmitted(), item.may(Action.DECIDE));
        } catch (NotFound | IllegalArgumentException missing) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public ItemView getItem() {
        ItemView known = item;
        if (known == null) item = known = read.page(new KnowledgeId(form.id()), here.viewer());
        return known;
    }

    /** The wording in question: the one beside the live one, else the only one. */
    public VersionView getSubmitted() {
        VersionView pending = getItem().pending();
        return pending == null ? getItem().shown() : pending;
    }

    public boolean isChange() {
        return getItem().pending() != null;
    }

    public boolean isMine() {
        return getItem().author().id().equals(me());
    }

    public Wording getText() {
        return Wording.of(getSubmitted().text());
    }

    public Wording getLive() {
        return Wording.of(getItem().shown().text());
    }

    public Wording getChanges() {
        return Wording.change(getItem().shown().text(), getSubmitted().text());
    }

    public List<Hit> getSimilar() {
        if (alike == null) {
            Draft text = getSubmitted().text();
            alike = similar.to(
                    text.title() + "\n" + text.text(),
                    text.lang(),
                    here.viewer(),
                    SIMILAR,
                    getItem().id());
        }
        return alike;
    }

    public List<Term> getChosen() {
        Vocabulary now = vocabulary.current();
        return form.concepts().stream()
                .map(ConceptId::new)
                .map(now::term)
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Term> complete(String typed) {
        return terms.labelled(typed, OFFERED);
    }

    /** Lets go of the concept that the request names, or takes it back. */
    public void toggle(String concept) {
        form.toggle(Long.parseLong(concept));
    }

    public void pick(SelectEvent<?> event) {
        long picked = Long.parseLong(event.getObject().toString());
        if (!form.concepts().contains(picked)) form.toggle(picked);
    }

    /** Approves the wording, with the reviewer's corrections when there are any. */
    public String approve() {
        Draft submitted = getSubmitted().text();
        Draft corrected = form.corrected(submitted);
        if (corrected.equals(submitted)) review.approve(key(), me(), form.seen());
        else review.approveWithEdits(key(), me(), form.seen(), corrected, form.getNote());
        return next("approved");
    }

    public String askChanges() {
        review.askChanges(key(), me(), form.seen(), Objects.requireNonNullElse(form.getRequest(), ""));
        return next("asked");
    }

    public String reject() {
        review.reject(key(), me(), form.seen(), form.getCode(), Objects.requireNonNullElse(form.getRefusal(), ""));
        return next("rejected");
    }

    private String next(String done) {
        return Stream.of(read.queue(here.viewer(), QueueFilter.ALL, Page.Request.first(1)))
                .flatMap(page -> page.rows().stream())
                .map(QueueRow::id)
                .map(next -> "/review/item.xhtml?faces-redirect=true&id=" + next + "&told=" + done)
                .findFirst()
                .orElse("/review/queue.xhtml?faces-redirect=true&told=" + done);
    }

    private KnowledgeId key() {
        return new KnowledgeId(form.id());
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    public List<RejectionCode> getCodes() {
        return Arrays.asList(RejectionCode.values());
    }

    /** What was decided about the one before, or null. */
    public @Nullable String getTold() {
        return told != null && QueuePage.TOLD.contains(told) ? told : null;
    }
}
