package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.Action;
import org.fieldlore.knowledge.Governance;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.Wording;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One item as whoever is here may read it, with its wordings. */
@Named
@RequestScoped
public class ItemPage {
    private static final Set<String> TOLD = Set.of(
            "submitted",
            "published",
            "answered",
            "archived",
            "restored",
            "withdrawn",
            "validated",
            "second",
            "verified",
            "governed",
            "handed",
            "helpful",
            "flagged",
            "unflagged");

    @Inject
    private ReadKnowledge read;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private ReadSegments segments;

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Integer version;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable ItemView item;
    private @Nullable List<Term> concepts;
    private @Nullable List<SegmentName> segmentNames;
    private @Nullable List<Agent> keepers;

    /** Turns away from an item that is not there, or not for whoever is here. */
    public void load() {
        getItem();
    }

    public ItemView getItem() {
        ItemView known = item;
        if (known == null) item = known = read.page(key(), here.viewer());
        return known;
    }

    KnowledgeId key() {
        return KnowledgeId.asked(id);
    }

    public boolean may(String action) {
        return getItem().may(Action.valueOf(action));
    }

    public boolean isMine() {
        return getItem().author().id().equals(here.viewer().agent());
    }

    /** Whether the wording in work, which the card on top is about, is the viewer's own. */
    public boolean isWorking() {
        return getItem().inWork().editor().id().equals(here.viewer().agent())
                || isMine() && getItem().pending() == null;
    }

    public List<Governance> getGovernances() {
        return List.of(Governance.values());
    }

    /** Those who could answer for it: who writes in the viewer's branch, and whoever does so now. */
    public List<Agent> getKeepers() {
        List<Agent> known = keepers;
        if (known == null)
            keepers = known = people.ofBranch(here.viewer().branch()).stream()
                    .filter(agent -> agent.roles().stream().anyMatch(Role.WRITERS::contains))
                    .toList();
        return known;
    }

    /** The wording to read, or the difference that one of the versions made. */
    public Wording getWording() {
        VersionView chosen = getChosen();
        return chosen == null ? Wording.of(getItem().shown().text()) : getItem().changeBy(chosen);
    }

    /** The version that was asked for, or null. */
    public @Nullable VersionView getChosen() {
        return version == null ? null : getItem().version(version).orElse(null);
    }

    public List<Term> getConcepts() {
        if (concepts == null)
            concepts = vocabulary.current().terms(getItem().shown().text().concepts());
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

    /** What was just done, or null. */
    public @Nullable String getTold() {
        return told != null && TOLD.contains(told) ? told : null;
    }
}
