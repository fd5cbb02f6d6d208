package org.fieldlore.question;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Expert;
import org.fieldlore.search.FindExperts;
import org.fieldlore.search.IndexWork;
import org.fieldlore.search.Query;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;

/** Proposes whom to ask: those who wrote what comes nearest, as the office sees it. */
@IndexWork
public class ProposeExperts {
    private static final int MOST = 8;
    private final FindExperts experts;
    private final ListColleagues colleagues;

    @Inject
    public ProposeExperts(FindExperts experts, ListColleagues colleagues) {
        this.experts = experts;
        this.colleagues = colleagues;
    }

    /** Somebody who may know, and what speaks for it. */
    public record Proposal(Colleague person, Expert why) {}

    /**
     * Returns at most eight people who still write, best first; nobody when nothing comes near. Refuses
     * {@link NotAllowed} to others than the office and managers.
     */
    public List<Proposal> about(String wording, Viewer office) {
        if (!CommissionKnowledge.may(office)) throw new NotAllowed("questions");
        List<Expert> found = experts.about(Query.of(wording), office, MOST);
        Map<AgentId, Colleague> writers =
                colleagues.writers(found.stream().map(Expert::agent).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Colleague::id, Function.identity()));
        return found.stream()
                .flatMap(expert ->
                        Stream.ofNullable(writers.get(expert.agent())).map(person -> new Proposal(person, expert)))
                .toList();
    }
}
