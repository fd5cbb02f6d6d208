package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Licence;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.privacy.CustomerNames;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Two branches, two authors, two reviewers, and the use cases of knowledge by hand, at a time that the test moves. */
public final class KnowledgeFixture {
    /** Called 李小娜. */
    public static final CustomerId CUSTOMER = new CustomerId(4711);

    public final Db db;
    public final AgentId author;
    public final AgentId colleague;
    public final AgentId stranger;
    public final AgentId reviewer;
    public final AgentId otherReviewer;
    /** Who decides in tests of the whole life. */
    public AgentId decides;

    /** What is drawn, whatever the plan says but for nothing and all. */
    public boolean drawn;

    private final Lot lot = new Lot() {
        @Override
        public boolean draw(int percent) {
            return percent == 100 || percent > 0 && drawn;
        }
    };

    public Instant now = Instant.parse("2026-03-01T08:00:00.123456Z");

    public KnowledgeFixture(Db db) {
        this.db = db;
        long west = branch("west", "城西支公司", "West branch");
        long east = branch("east", "城东支公司", "East branch");
        this.author = agent("author", "写作者", "The Author", west, Role.AGENT);
        this.colleague = agent("colleague", "同事", "The Colleague", west, Role.AGENT);
        this.stranger = agent("stranger", "外部同事", "The Stranger", east, Role.AGENT);
        this.reviewer = agent("reviewer", "审核人", "The Reviewer", east, Role.AGENT, Role.REVIEWER);
        this.decides = reviewer;
        this.otherReviewer = agent("other", "另一审核人", "The Other Reviewer", west, Role.REVIEWER);
    }

    private long branch(String code, String zh, String en) {
        return db.in(em -> {
            Branch branch = new Branch(code, zh, en);
            em.persist(branch);
            em.flush();
            return branch.id().value();
        });
    }

    private AgentId agent(String login, String zh, String en, long branch, Role... roles) {
        return db.in(em -> {
            Agent agent =
                    new Agent(login, zh, en, new org.fieldlore.shared.BranchId(branch), Set.of(roles), "zh-CN", now);
            em.persist(agent);
            em.flush();
            return agent.id();
        });
    }

    /** Somebody more in the west branch, who does something else. */
    public AgentId office(String login, Role... roles) {
        return agent(login, "办公室", "The Office", viewer(author).branch().value(), roles);
    }

    /** Lets what holders of a licence write go live, and so much of it be looked at. */
    public void plan(Licence licence, int percent) {
        Viewer office = new Viewer(author, viewer(author).branch(), Set.of(Role.ADMINISTRATOR));
        for (Kind kind : List.of(Kind.INSIGHT, Kind.EXPERIENCE, Kind.FAQ))
            db.run(em -> new SamplingPlan(em).set(licence, kind, percent, office));
    }

    public void licence(AgentId agent, Licence licence) {
        db.run(em -> em.createNativeQuery("update agent set licence = ?1 where id = ?2")
                .setParameter(1, licence.name())
                .setParameter(2, agent.value())
                .executeUpdate());
    }

    /** Makes somebody a reviewer as well. */
    public void alsoReviews(AgentId agent) {
        db.run(em -> em.createNativeQuery("insert into agent_role (agent_id, role) values (?1, 'REVIEWER')")
                .setParameter(1, agent.value())
                .executeUpdate());
    }

    public static Draft experience(String title, String action) {
        return new Draft(
                Kind.EXPERIENCE,
                "zh",
                title,
                Map.of(Section.SITUATION, "客户刚买了新房，贷款三十年。", Section.ACTION, action),
                Audience.COMPANY,
                Set.of(new ConceptId(7), new ConceptId(3)),
                Set.of(),
                null);
    }

    public Clock clock() {
        InstantSource moved = () -> now;
        return moved.withZone(ZoneOffset.UTC);
    }

    public void later(Duration step) {
        now = now.plus(step);
    }

    public WriteKnowledge write(EntityManager em) {
        return new WriteKnowledge(em, clock(), new Outbox(em, clock()), KnowledgeSettings.defaults(), lot, check(em));
    }

    public KeepKnowledge keep(EntityManager em) {
        return new KeepKnowledge(em, clock(), new Outbox(em, clock()));
    }

    public ReadReviews reviews(EntityManager em) {
        return new ReadReviews(em, clock(), new ReadVocabulary(em), KnowledgeSettings.defaults());
    }

    public CheckDraft check(EntityManager em) {
        return new CheckDraft(em, KnowledgeSettings.defaults(), new Names());
    }

    public DismissTrace dismiss(EntityManager em) {
        return new DismissTrace(em, clock(), new Outbox(em, clock()), check(em));
    }

    /** An archive of one customer. */
    private static final class Names implements CustomerNames {
        @Override
        public Set<String> in(String text) {
            return text.contains("李小娜") ? Set.of("李小娜") : Set.of();
        }

        @Override
        public Set<String> of(CustomerId customer) {
            return customer.equals(CUSTOMER) ? Set.of("李小娜", "li xiaona") : Set.of();
        }
    }

    public ReviewKnowledge review(EntityManager em) {
        return new ReviewKnowledge(em, clock(), new Outbox(em, clock()), KnowledgeSettings.defaults(), check(em));
    }

    public ArchiveKnowledge archive(EntityManager em) {
        return new ArchiveKnowledge(em, clock(), new Outbox(em, clock()));
    }

    public ImportKnowledge imports(EntityManager em) {
        return new ImportKnowledge(em, clock(), new Outbox(em, clock()), KnowledgeSettings.defaults());
    }

    public ReadKnowledge read(EntityManager em) {
        return new ReadKnowledge(em, clock(), new Outbox(em, clock()));
    }

    public Viewer viewer(AgentId agent) {
        return db.in(em -> new People(em).byId(agent).viewer());
    }

    /** Stores a draft of the author and returns its id. */
    public KnowledgeId drafted(Draft draft) {
        return db.in(em -> write(em).draft(author, draft));
    }

    public int submitted(KnowledgeId id) {
        return db.in(em -> write(em).submit(id, author)).revision();
    }

    /** Stores an item of the author that a reviewer approved. */
    public KnowledgeId approved(Draft draft) {
        KnowledgeId id = drafted(draft);
        int seen = submitted(id);
        db.run(em -> review(em).approve(id, reviewer, seen));
        return id;
    }

    public ItemView page(KnowledgeId id, AgentId reader) {
        Viewer viewer = viewer(reader);
        return db.in(em -> read(em).page(id, viewer));
    }

    public List<MineRow> mine() {
        return db.in(em -> read(em).mine(author));
    }

    public long waiting(String topic) {
        return db.in(em -> em.createQuery("select count(e) from OutboxEntry e where e.topic = :topic", Long.class)
                .setParameter("topic", topic)
                .getSingleResult());
    }
}
