package org.fieldlore.portal.review;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What two texts become in one, and which revisions of both the reviewer has read. */
@Named
@ViewScoped
public class MergeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ChosenConcepts concepts;

    private long id;
    private int seen;
    private long into;
    private int intoSeen;
    private @Nullable String title;
    private final Map<String, String> texts = new HashMap<>();

    void fill(KnowledgeId item, VersionView submitted, KnowledgeId other, VersionView live) {
        id = item.value();
        seen = submitted.revision();
        into = other.value();
        intoSeen = live.revision();
        title = live.text().title();
        live.text().sections().forEach((section, text) -> texts.put(section.name(), text));
        Set<ConceptId> both = new HashSet<>(live.text().concepts());
        both.addAll(submitted.text().concepts());
        concepts.begin(both);
    }

    /** The merged text; everything that is no wording stays as it is in the item that stays. */
    Draft merged(Draft live) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : live.kind().sections()) {
            String text = texts.get(section.name());
            if (text != null) sections.put(section, text);
        }
        return new Draft(
                live.kind(),
                live.lang(),
                title == null ? "" : title,
                sections,
                live.audience(),
                concepts.all(),
                live.segments(),
                live.customer());
    }

    KnowledgeId item() {
        return new KnowledgeId(id);
    }

    int seen() {
        return seen;
    }

    KnowledgeId into() {
        return new KnowledgeId(into);
    }

    int intoSeen() {
        return intoSeen;
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
}
