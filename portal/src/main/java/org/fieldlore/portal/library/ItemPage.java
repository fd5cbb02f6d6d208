package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.ArchiveKnowledge;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One item as whoever is here may read it, with its wordings and what they may do with it. */
@Named
@RequestScoped
public class ItemPage {
    private static final Set<String> TOLD = Set.of("submitted", "archived", "restored", "withdrawn", "validated");

    @Inject
    private ReadKnowledge read;

    @Inject
    private WriteKnowledge write;

    @Inject
    private ArchiveKnowledge archive;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private ReadVocabulary vocabulary;

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
    private @Nullable Integer version;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable String reason;
    private @Nullable ItemView item;
    private @Nullable List<Term> concepts;
    private @Nullable List<SegmentName> segmentNames;

    /** Answers 404 when there is no such item, or none for whoever is here. */
    public void load() throws IOException {
        try {
            getItem();
        } catch (NotFound | IllegalArgumentException missing) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public ItemView getItem() {
        ItemView known = item;
        if (known == null) item = known = read.page(key(), here.viewer());
        return known;
    }

    private KnowledgeId key() {
        return new KnowledgeId(id == null ? 0 : id);
    }

    public boolean may(String action) {
        return getItem().may(Action.valueOf(action));
    }

    public boolean isMine() {
        return getItem().author().id().equals(me());
    }

    /** The wording to read, or the difference that one of the versions made. */
    public Wording getWording() {
        VersionView chosen = chosen();
        return chosen == null
                ? Wording.of(getItem().shown().text())
                : Wording.change(before(chosen).text(), chosen.text());
    }

    public @Nullable VersionView getChosen() {
        return chosen();
    }

    private @Nullable VersionView chosen() {
        if (version == null) return null;
        return getItem().versions().stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .orElse(null);
    }

    private VersionView before(VersionView chosen) {
        return getItem().versions().stream()
                .filter(v -> v.number() < chosen.number())
                .findFirst()
                .orElse(chosen);
    }

    public List<Term> getConcepts() {
        if (concepts == null) {
            Vocabulary now = vocabulary.current();
            concepts = getItem().shown().text().concepts().stream()
                    .map(now::term)
                    .flatMap(Optional::stream)
                    .toList();
        }
        return concepts;
    }

    public List<SegmentName> getSegments() {
        if (segmentNames == null) {
            Set<SegmentId> linked = getItem().shown().text().segments();
            segmentNames = linked.isEmpty()
                    ? List.of()
                    : segments.names().stream()
                            .filter(s -> linked.contains(s.id()))
                            .toList();
        }
        return segmentNames;
    }

    public String withdraw() {
        write.withdraw(key(), me());
        return "/intake/write.xhtml?faces-redirect=true&id=" + id;
    }

    public String archive() {
        archive.archive(key(), me(), Objects.requireNonNullElse(reason, ""));
        return told("archived");
    }

    public String restore() {
        archive.restore(key(), me());
        return told("restored");
    }

    public String validate() {
        review.validate(key(), me(), getItem().shown().revision());
        return told("validated");
    }

    private String told(String what) {
        return "/library/item.xhtml?faces-redirect=true&id=" + id + "&told=" + what;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    /** What was just done, or null. */
    public @Nullable String getTold() {
        return told != null && TOLD.contains(told) ? told : null;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
