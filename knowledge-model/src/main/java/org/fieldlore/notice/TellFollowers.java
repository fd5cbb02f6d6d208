package org.fieldlore.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * Tells those who follow a person or a concept that a wording went live: at once, or in the digest of the next morning. One
 * notice a person and wording; applying a subject twice changes nothing. Who may read it is asked when the notice is read.
 */
@UseCase
public class TellFollowers implements Outbox.Listener {
    /** When a digest is handed over, on the clock of this place. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final String CHANGED =
            "select count(*) from knowledge_version o where o.item_id = i.id and o.state = 'SUPERSEDED'";

    private final EntityManager em;
    private final Clock clock;
    private final ReadVocabulary vocabulary;

    @Inject
    public TellFollowers(EntityManager em, Clock clock, ReadVocabulary vocabulary) {
        this.em = em;
        this.clock = clock;
        this.vocabulary = vocabulary;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        if (Sql.of("select count(*) from follow").number(em) == 0) return;
        Vocabulary current = vocabulary.current();
        subjects.stream().distinct().map(Long::valueOf).forEach(item -> tell(item, current));
    }

    private void tell(long item, Vocabulary current) {
        List<Row> live = Sql.of(
                        "select i.author_id, v.version_number, coalesce(v.decided_at, v.saved_at), (" + CHANGED + ")"
                                + " from knowledge_item i join knowledge_version v on v.item_id = i.id"
                                + " and v.version_number = i.live_version where i.id = ? and i.confidence <> 'ARCHIVED'",
                        item)
                .rows(em);
        if (live.isEmpty()) return;
        Row row = live.get(0);
        Instant wentLive = row.instant(2);
        Map<AgentId, Following> followers = followers(item, row.number(0), wentLive, current);
        followers.keySet().removeAll(told(item, row.number(1)));
        for (Map.Entry<AgentId, Following> follower : followers.entrySet())
            Sql.of(
                            "insert into notice (agent_id, item_id, version_number, kind, target_id, changed, noticed_at,"
                                    + " due_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                            follower.getKey().value(),
                            item,
                            row.number(1),
                            follower.getValue().kind(),
                            follower.getValue().target(),
                            row.number(3) > 0,
                            clock.instant(),
                            due(follower.getKey()))
                    .execute(em);
    }

    /** Those who followed before it went live, without its author; why, a person before a concept. */
    private Map<AgentId, Following> followers(long item, long author, Instant wentLive, Vocabulary current) {
        Sql query = Sql.of(
                "select agent_id, kind, target_id from follow where since <= ? and agent_id <> ? and ((kind = ?"
                        + " and target_id = ?)",
                wentLive,
                author,
                Followed.PERSON,
                author);
        Set<Long> concepts = concepts(item, current);
        if (!concepts.isEmpty())
            query.add("or (kind = ? and target_id in", Followed.CONCEPT)
                    .list(concepts)
                    .add(")");
        Map<AgentId, Following> followers = new HashMap<>();
        for (Row row : query.add(") order by kind desc, since").rows(em))
            followers.putIfAbsent(
                    new AgentId(row.number(0)), new Following(row.code(1, Followed.class), row.number(2)));
        return followers;
    }

    private Set<Long> concepts(long item, Vocabulary current) {
        Set<Long> all = new LinkedHashSet<>();
        for (Row row : Sql.of("select concept_id from knowledge_concept where item_id = ?", item)
                .rows(em))
            for (Term term : current.path(new ConceptId(row.number(0))))
                all.add(term.id().value());
        return all;
    }

    private List<AgentId> told(long item, long version) {
        return Sql.of("select agent_id from notice where item_id = ? and version_number = ?", item, version)
                .rows(em)
                .stream()
                .map(row -> new AgentId(row.number(0)))
                .toList();
    }

    private Instant due(AgentId agent) {
        Instant now = clock.instant();
        boolean daily = Sql.of("select count(*) from notice_digest where agent_id = ?", agent.value())
                        .number(em)
                > 0;
        return daily ? nextMorning(now, ZoneId.systemDefault()) : now;
    }

    static Instant nextMorning(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).with(MORNING);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
