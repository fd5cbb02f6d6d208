package org.fieldlore.portal.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.omnifaces.cdi.ViewScoped;

/** The concepts that the text on a page is filed under, in the order in which they were chosen. */
@ViewScoped
public class ChosenConcepts implements Serializable {
    private static final long serialVersionUID = 1L;
    private final List<Long> ids = new ArrayList<>();

    public void begin(Collection<ConceptId> concepts) {
        ids.clear();
        concepts.stream().map(ConceptId::value).sorted().forEach(ids::add);
    }

    /** Chooses a concept, or lets go of one that was chosen. */
    void toggle(long concept) {
        if (!ids.remove(concept)) ids.add(concept);
    }

    void add(long concept) {
        if (!ids.contains(concept)) ids.add(concept);
    }

    List<ConceptId> listed() {
        return ids.stream().map(ConceptId::new).toList();
    }

    public Set<ConceptId> all() {
        return ids.stream().map(ConceptId::new).collect(Collectors.toSet());
    }
}
