package org.fieldlore.portal.boot.demo;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.CheckDraft;
import org.fieldlore.knowledge.KnowledgeSettings;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentRow;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Vocabulary;

/** Know-how with its history: drafts, reviews, later wordings, and what colleagues said beside their customers. */
@ApplicationScoped
class DemoKnowledge {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private KnowledgeSettings settings;

    @Inject
    private CheckDraft check;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private ReadSegments segments;

    @Inject
    private People people;

    /** Returns how many items there are now; all of them are stored, or none. */
    @Transactional
    public int load() {
        List<JsonObject> items = DemoFile.lines("knowledge.jsonl");
        Names names = names();
        DemoStory story = new DemoStory(em, clock.instant(), outbox, settings, check, names);
        items.forEach(story::tell);
        return items.size();
    }

    /** What the file calls by name: people by login, concepts by scheme and slug, segments by code. */
    record Names(Map<String, Agent> people, Map<String, SegmentId> segments, Vocabulary vocabulary) {
        AgentId agent(String login) {
            return person(login).id();
        }

        Agent person(String login) {
            Agent agent = people.get(login);
            if (agent == null) throw new IllegalStateException("the demo know-how names nobody: " + login);
            return agent;
        }

        ConceptId concept(String name) {
            return vocabulary.byIri(Vocabulary.ROOT + name).orElseThrow().id();
        }
    }

    Names names() {
        Map<String, Agent> byLogin = people.branches().stream()
                .flatMap(branch -> people.ofBranch(branch.id()).stream())
                .collect(toMap(Agent::login, agent -> agent));
        Map<String, SegmentId> byCode = segments.list().stream().collect(toMap(SegmentRow::code, SegmentRow::id));
        return new Names(byLogin, byCode, vocabulary.current());
    }
}
