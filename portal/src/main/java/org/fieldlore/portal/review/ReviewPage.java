package org.fieldlore.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.ContentStandard;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.portal.shell.ConceptPicker;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.SuggestedConcept;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One submitted wording and all that helps to judge it. */
@Named
@RequestScoped
public class ReviewPage {
    private static final int SIMILAR = 5;

    @Inject
    private ReviewForm form;

    @Inject
    private ReadKnowledge read;

    @Inject
    private FindSimilar similar;

    @Inject
    private ConceptPicker picker;

    @Inject
    private ContentStandard standard;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable ItemView item;
    private @Nullable List<ContentStandard.Criterion> criteria;
    private @Nullable List<Hit> alike;
    private @Nullable List<SuggestedConcept> suggested;

    /** Opens what was submitted; turns away when there is nothing that this reviewer may read. */
    public void load() {
        ItemView opened = read.page(KnowledgeId.asked(id), here.viewer());
        boolean sample = opened.may(Action.SAMPLE) && !opened.may(Action.DECIDE);
        VersionView judged = sample ? opened.shown() : opened.inWork();
        form.fill(
                opened.id(),
                judged,
                sample || opened.may(Action.DECIDE),
                sample,
                standard.answers(opened.id(), judged.number()));
        item = opened;
    }

    public ItemView getItem() {
        ItemView known = item;
        if (known == null) item = known = read.page(form.item(), here.viewer());
        return known;
    }

    Draft submitted() {
        return getVersion().text();
    }

    /** The wording that is judged: the one handed in, or the live one that was drawn. */
    public VersionView getVersion() {
        return form.isSample() ? getItem().shown() : getItem().inWork();
    }

    public boolean isChange() {
        return !form.isSample() && getItem().pending() != null;
    }

    public List<ContentStandard.Criterion> getStandard() {
        if (criteria == null) criteria = standard.of(getItem().kind());
        return Objects.requireNonNull(criteria);
    }

    public boolean isMine() {
        AgentId me = here.viewer().agent();
        return getItem().author().id().equals(me) || getVersion().editor().id().equals(me);
    }

    public Wording getText() {
        return Wording.of(submitted());
    }

    public Wording getLive() {
        return Wording.of(getItem().shown().text());
    }

    public Wording getChanges() {
        return Wording.change(getItem().shown().text(), submitted());
    }

    public List<Hit> getSimilar() {
        if (alike == null)
            alike = similar.to(
                    whole(),
                    submitted().lang(),
                    here.viewer(),
                    SIMILAR,
                    getItem().id());
        return alike;
    }

    /** Similar items that this one may be worked into: of the same kind and language, and in use. */
    public List<Hit> getMergeable() {
        if (!form.isOpen() || form.isSample()) return List.of();
        return getSimilar().stream()
                .filter(hit -> hit.kind() == getItem().kind()
                        && hit.lang().equals(getItem().lang()))
                .filter(hit -> hit.confidence() == Confidence.VALIDATED)
                .toList();
    }

    /** Concepts that the submitted text seems to speak of and that are not chosen. */
    public List<SuggestedConcept> getSuggested() {
        if (suggested == null) suggested = picker.suggested(whole());
        return suggested;
    }

    private String whole() {
        return submitted().title() + "\n" + submitted().text();
    }

    public List<RejectionCode> getCodes() {
        return Arrays.asList(RejectionCode.values());
    }

    /** What was decided about the one before, or null. */
    public @Nullable String getTold() {
        return told != null && QueuePage.TOLD.contains(told) ? told : null;
    }
}
