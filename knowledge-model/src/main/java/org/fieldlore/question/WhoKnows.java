package org.fieldlore.question;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Expert;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FindExperts;
import org.fieldlore.search.IndexWork;
import org.fieldlore.search.Query;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who is asked: those whose items come nearest to the words, then those who write about the concepts; as the asker sees
 * items, so that nobody is asked because of what the asker may not read.
 */
@IndexWork
public class WhoKnows implements Experts {
    private static final int LOOKED_AT = 20;
    private final FindExperts experts;
    private final People people;

    @Inject
    public WhoKnows(FindExperts experts, People people) {
        this.experts = experts;
        this.people = people;
    }

    @Override
    public List<AgentId> about(Inquiry inquiry, Viewer asker, Collection<AgentId> without, int most) {
        Set<AgentId> found = new LinkedHashSet<>();
        add(found, Query.of(inquiry.wording() + " " + inquiry.note()), asker);
        for (ConceptId concept : inquiry.concepts())
            add(found, Query.of("").with(Facet.CONCEPT, concept.toString()), asker);
        found.remove(asker.agent());
        found.removeAll(without);
        Map<AgentId, Agent> accounts = people.byIds(found);
        return found.stream()
                .filter(id -> mayAnswer(accounts.get(id), inquiry.reach(), asker))
                .limit(most)
                .toList();
    }

    private static boolean mayAnswer(@Nullable Agent agent, Reach reach, Viewer asker) {
        return agent != null
                && agent.active()
                && agent.roles().stream().anyMatch(Role.WRITERS::contains)
                && (reach != Reach.BRANCH || agent.branch().equals(asker.branch()));
    }

    private void add(Set<AgentId> found, Query query, Viewer asker) {
        experts.about(query, asker, LOOKED_AT).stream().map(Expert::agent).forEach(found::add);
    }
}
