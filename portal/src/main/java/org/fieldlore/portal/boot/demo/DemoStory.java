package org.fieldlore.portal.boot.demo;

import static java.util.stream.Collectors.toSet;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Score;
import org.fieldlore.advice.Showing;
import org.fieldlore.knowledge.ArchiveKnowledge;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.CheckDraft;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.KnowledgeSettings;
import org.fieldlore.knowledge.Lot;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.people.Agent;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Refusal;

/** Lets one demo item live through its history by the use cases that people call, at the times when it happened. */
final class DemoStory {
    private final PastClock clock = new PastClock();
    private final EntityManager em;
    private final Instant today;
    private final WriteKnowledge write;
    private final ReviewKnowledge review;
    private final ArchiveKnowledge archive;
    private final GiveFeedback feedback;
    private final DemoKnowledge.Names names;
    private int told;

    DemoStory(
            EntityManager em,
            Instant today,
            Outbox outbox,
            KnowledgeSettings settings,
            CheckDraft check,
            DemoKnowledge.Names names) {
        this.em = em;
        this.today = today;
        this.names = names;
        this.write = new WriteKnowledge(em, clock, outbox, settings, new Lot(), check);
        this.review = new ReviewKnowledge(em, clock, outbox, settings, check);
        this.archive = new ArchiveKnowledge(em, clock, outbox);
        this.feedback = new GiveFeedback(em, clock, outbox);
    }

    void tell(JsonObject item) {
        told++;
        AgentId author = names.agent(item.getString("author"));
        List<JsonObject> history = item.getJsonArray("history").getValuesAs(JsonObject.class);
        boolean revised = history.stream().anyMatch(h -> h.getString("event").equals("REVISED"));
        at(item.getInt("createdDaysAgo"), 0);
        KnowledgeId id = write.draft(author, draft(item, revised));
        int seen = 0;
        for (int step = 0; step < history.size(); step++) {
            at(history.get(step).getInt("daysAgo"), step + 1);
            try {
                seen = happen(item, history.get(step), id, author, seen);
            } catch (Refusal refusal) {
                throw new IllegalStateException(
                        item.getString("key") + " cannot go on with " + history.get(step), refusal);
            }
        }
        item.getJsonArray("uses").getValuesAs(JsonObject.class).forEach(use -> use(use, id));
    }

    /** Times of a day differ from item to item, within office hours. */
    private void at(int daysAgo, int step) {
        clock.set(today.minus(Duration.ofDays(daysAgo))
                .minusSeconds(60L * ((told * 37L) % 480) + 3600)
                .plusSeconds(300L * step));
    }

    private int happen(JsonObject item, JsonObject event, KnowledgeId id, AgentId author, int seen) {
        AgentId by = names.agent(event.getString("by"));
        String reason = event.getString("reason", "");
        switch (event.getString("event")) {
            case "SUBMITTED", "RESUBMITTED" -> {
                return write.submit(id, author).revision();
            }
            case "REVISED" -> {
                write.saveDraft(id, author, draft(item, false));
                return write.submit(id, author).revision();
            }
            case "CHANGES_ASKED" -> review.askChanges(id, by, seen, reason);
            case "APPROVED" -> review.approve(id, by, seen);
            case "REJECTED" -> review.reject(id, by, seen, RejectionCode.valueOf(event.getString("code")), reason);
            case "ARCHIVED" -> archive.archive(id, by, reason);
            default -> throw new IllegalStateException("the demo know-how has an unknown event: " + event);
        }
        return seen;
    }

    /** The text of the item; a first wording that is revised later still lacks its last sentence. */
    private Draft draft(JsonObject item, boolean first) {
        Kind kind = Kind.valueOf(item.getString("kind"));
        Map<Section, String> sections = new EnumMap<>(Section.class);
        item.getJsonObject("sections")
                .forEach((name, text) -> sections.put(Section.valueOf(name), ((JsonString) text).getString()));
        if (first) {
            Section last = kind.sections().stream()
                    .filter(sections::containsKey)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            sections.compute(last, (section, text) -> withoutLastSentence(String.valueOf(text)));
        }
        return new Draft(
                kind,
                item.getString("lang"),
                item.getString("title"),
                sections,
                Audience.valueOf(item.getString("audience")),
                DemoFile.strings(item, "concepts").stream().map(names::concept).collect(toSet()),
                DemoFile.strings(item, "segments").stream()
                        .map(names.segments()::get)
                        .collect(toSet()),
                null);
    }

    private static String withoutLastSentence(String text) {
        int before = text.length() - 2;
        return text.substring(0, Math.max(text.lastIndexOf('。', before), text.lastIndexOf(". ", before)) + 1);
    }

    private void use(JsonObject use, KnowledgeId item) {
        Agent agent = names.person(use.getString("by"));
        at(use.getInt("daysAgo"), 0);
        List<CustomerId> customers = customersOf(agent);
        if (customers.isEmpty()) return;
        CustomerId customer = customers.get((told + use.getInt("daysAgo")) % customers.size());
        Showing showing = new Showing(
                customer, item, agent.id(), clock.instant(), 1, new Score(List.of(), 0.5, 1, 1, 1, 0.7, 0.9, 1));
        em.persist(showing);
        em.flush();
        feedback.on(showing.id(), Feedback.valueOf(use.getString("feedback")), agent.viewer());
    }

    private List<CustomerId> customersOf(Agent agent) {
        return em.createQuery("select c.id from Customer c where c.agentId = :agent order by c.id", Long.class)
                .setParameter("agent", agent.id().value())
                .getResultStream()
                .map(CustomerId::new)
                .toList();
    }
}
