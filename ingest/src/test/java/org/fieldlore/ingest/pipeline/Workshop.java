package org.fieldlore.ingest.pipeline;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomFieldDraft;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.DefineCustomFields;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.extract.DocumentReader;
import org.fieldlore.knowledge.ImportKnowledge;
import org.fieldlore.knowledge.KnowledgeSettings;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.KeepDocument;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunView;
import org.fieldlore.source.TrackImport;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.jspecify.annotations.Nullable;

/** Runs imports on a test database that knows an administrator, the agent lin and the shipped vocabulary. */
final class Workshop {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    private final Db db;
    private final Path folder;
    private final DocumentReader reader;

    Workshop(Db db, Path folder, DocumentReader reader) {
        this.db = db;
        this.folder = folder;
        this.reader = reader;
        db.run(em -> {
            Branch branch = new Branch("west", "城西支公司", "West branch");
            em.persist(branch);
            em.flush();
            em.persist(
                    new Agent("admin", "管理员", "Admin", branch.id(), Set.of(Role.ADMINISTRATOR), "en", CLOCK.instant()));
            em.persist(new Agent("lin", "林慧", "Lin Hui", branch.id(), Set.of(Role.AGENT), "en", CLOCK.instant()));
        });
        db.run(em -> new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary()).shipped());
    }

    Upload file(String name, byte[] bytes) {
        try {
            return new Upload(Files.write(Files.createTempFile(folder, "upload", ""), bytes), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Order order(ImportKind kind, Upload... files) {
        return order(kind, kind == ImportKind.CUSTOMERS ? LoadMappingProfile.shipped("canonical") : null, files);
    }

    Order order(MappingProfile mapping, Upload... files) {
        return order(ImportKind.CUSTOMERS, mapping, files);
    }

    private Order order(ImportKind kind, @Nullable MappingProfile mapping, Upload... files) {
        return db.in(em -> {
            People people = new People(em);
            Agent admin = people.byLogin("admin").orElseThrow();
            Agent lin = people.byLogin("lin").orElseThrow();
            return new Order(kind, List.of(files), admin.id(), lin.id(), lin.login(), Map.of(), "", mapping);
        });
    }

    Preview preview(Upload file, MappingProfile mapping) {
        return db.in(em -> new PreviewExtract(CLOCK, new KeepCustomValues(em, CLOCK, new Outbox(em, CLOCK)))
                .of(file, mapping)
                .get(0));
    }

    void ownField(String key, CustomKind kind, List<String> choices) {
        CustomFieldDraft draft = new CustomFieldDraft(key, key, key, "", "", kind, choices, Clearance.OWN);
        db.run(em -> new DefineCustomFields(em, CLOCK)
                .define(new People(em).byLogin("admin").orElseThrow().viewer(), draft));
    }

    /** Starts a run and carries it to its end. */
    RunView run(Order order) {
        RunId id = started(order);
        return run(id, order);
    }

    RunId started(Order order) {
        return db.in(em -> new TrackImport(em, CLOCK).start(order.kind(), order.name(), order.by()));
    }

    void cancel(RunId id) {
        db.run(em -> new TrackImport(em, CLOCK).cancel(id));
    }

    /** Takes a run up where it was cut off and carries it to its end. */
    RunView resume(RunId id, Order order) {
        Counts begun = db.in(em -> new TrackImport(em, CLOCK).resume(id)).orElseThrow();
        db.run(em -> runner(em).run(id, order, begun));
        return db.in(em -> new ReadImports(em).run(id));
    }

    RunView run(RunId id, Order order) {
        db.run(em -> runner(em).run(id, order));
        return db.in(em -> new ReadImports(em).run(id));
    }

    /** Starts imports and goes on with them; what they do is given to the queue. */
    StartImport starter(EntityManager em, Uploads uploads, Databases databases, ImportQueue queue) {
        DuplicatesQueue nobodyLooks = new DuplicatesQueue() {
            @Override
            public void lookAfter(long importRun, AgentId by) {}
        };
        return new StartImport(
                new People(em), new TrackImport(em, CLOCK), runner(em), queue, uploads, databases, nobodyLooks);
    }

    RunView view(RunId id) {
        return db.in(em -> new ReadImports(em).run(id));
    }

    private RunImport runner(EntityManager em) {
        Outbox outbox = new Outbox(em, CLOCK);
        TagConcepts concepts = new TagConcepts(new SuggestConcepts(new ReadVocabulary(em)));
        ImportKnowledge knowledge = new ImportKnowledge(em, CLOCK, outbox, KnowledgeSettings.defaults());
        StoreDocument store = new StoreDocument(new KeepDocument(em, CLOCK), knowledge);
        return new RunImport(
                new TrackImport(em, CLOCK),
                new ImportDocuments(reader, store, concepts, ImportSettings.defaults()),
                new ImportQuestions(knowledge, concepts),
                new ImportExtract(archive(em), CLOCK));
    }

    /** In a transaction of its own, so that what is tried out sees it. */
    void measure() {
        db.run(em -> archive(em).measure());
    }

    /** Tries out in a transaction of its own, as the server does: it is rolled back, and that of the run goes on. */
    private KeepArchive archive(EntityManager em) {
        return new KeepArchive(em, CLOCK, new Outbox(em, CLOCK), CustomerSettings.defaults()) {
            @Override
            public void tryOut(ArchiveBatch batch) {
                db.run(own ->
                        new KeepArchive(own, CLOCK, new Outbox(own, CLOCK), CustomerSettings.defaults()).tryOut(batch));
            }
        };
    }

    List<Finding> findings(RunView run) {
        return db.in(em -> new ReadImports(em).findings(run.id(), null, Page.Request.first(200)))
                .rows();
    }

    long count(String table) {
        return one("select count(*) from " + table);
    }

    long one(String sql) {
        return db.in(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    List<?> all(String sql) {
        return db.in(em -> em.createNativeQuery(sql).getResultList());
    }
}
