package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.Kept;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.pipeline.ImportExtract;
import org.fieldlore.ingest.pipeline.Order;
import org.fieldlore.ingest.pipeline.RunImport;
import org.fieldlore.ingest.pipeline.Upload;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Role;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.fieldlore.source.TrackImport;

/** A made-up book of customers, policies and claims, written to files and imported, each use case a transaction as in the server. */
final class BookImport {
    static final List<String> FILES = List.of("customers.csv", "policies.csv", "claims.csv");

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗".split(" ");
    private static final String[] GIVEN = "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀 霞 平 刚 桂 英 建 华".split(" ");
    private static final String[] LINES = "MOTOR HOME HEALTH CRITICAL_ILLNESS LIFE ACCIDENT PENSION TRAVEL".split(" ");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final Db db;
    private final Path place;
    private final Random random;
    private final Agent admin;
    private long mostBytes;

    /** How much was done in which time. */
    record Pace(int rows, double seconds) {
        double perSecond() {
            return rows / seconds;
        }

        Pace plus(Pace other) {
            return new Pace(rows + other.rows, seconds + other.seconds);
        }
    }

    BookImport(Db db, Path place, int seed) {
        this.db = db;
        this.place = place;
        this.random = new Random(seed);
        this.admin = db.in(em -> {
            Branch branch = new Branch("west", "城西支公司", "West branch");
            em.persist(branch);
            em.flush();
            Agent agent =
                    new Agent("admin", "管理员", "Admin", branch.id(), Set.of(Role.ADMINISTRATOR), "en", CLOCK.instant());
            em.persist(agent);
            return agent;
        });
    }

    void write(int customers, int policies, int claims) throws IOException {
        try (Writer out = Files.newBufferedWriter(place.resolve(FILES.get(0)))) {
            out.write(
                    "externalId,kind,name,gender,birthDate,phone,email,occupation,income,children,region,city,household\n");
            for (int i = 0; i < customers; i++)
                out.write("C" + i + ",INDIVIDUAL," + one(SURNAMES) + one(GIVEN) + one(GIVEN) + "," + "MF".charAt(i % 2)
                        + ","
                        + TODAY.minusDays(7_000 + random.nextInt(20_000)) + ",1000" + (1_000_000 + i) + ",c" + i
                        + "@example.com,职员," + (50_000 + random.nextInt(400_000)) + "," + random.nextInt(3)
                        + ",浙江,杭州,H" + i / 3 + "\n");
        }
        try (Writer out = Files.newBufferedWriter(place.resolve(FILES.get(1)))) {
            out.write(
                    "externalId,customer,line,product,coverage,premium,sumInsured,currency,startDate,endDate,status,channel\n");
            for (int i = 0; i < policies; i++) {
                LocalDate start = TODAY.minusDays(random.nextInt(700));
                out.write("P" + i + ",C" + random.nextInt(customers) + "," + one(LINES) + ",安心产品,标准保障,"
                        + (200 + random.nextInt(9_000)) + "," + 10_000 * (1 + random.nextInt(100)) + ",CNY," + start
                        + ","
                        + start.plusDays(364) + ",IN_FORCE,AGENT\n");
            }
        }
        try (Writer out = Files.newBufferedWriter(place.resolve(FILES.get(2)))) {
            out.write("externalId,policy,occurredOn,amount,status,cause\n");
            for (int i = 0; i < claims; i++)
                out.write("K" + i + ",P" + random.nextInt(policies) + "," + TODAY.minusDays(random.nextInt(700)) + ","
                        + (100 + random.nextInt(30_000)) + ",PAID,变道剐蹭\n");
        }
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Imports one of the files to its end. */
    @SuppressWarnings("NullAway") // neither documents nor questions are read
    Pace load(String name) {
        Order order = new Order(
                ImportKind.CUSTOMERS,
                List.of(new Upload(place.resolve(name), name)),
                admin.id(),
                admin.id(),
                admin.login(),
                Map.of(),
                "",
                LoadMappingProfile.shipped("canonical"));
        RunId run = db.in(em -> new TrackImport(em, CLOCK).start(order.kind(), name, order.by()));
        long start = System.nanoTime();
        new RunImport(track(), null, null, new ImportExtract(archive(), CLOCK)).run(run, order);
        double seconds = (System.nanoTime() - start) / 1e9;
        RunView end = db.in(em -> new ReadImports(em).run(run));
        if (end.state() != RunState.DONE || end.counts().refused() > 0)
            throw new IllegalStateException(name + " was not imported whole: " + end);
        return new Pace(end.counts().done(), seconds);
    }

    /** What the last collections of garbage left in use, at most. */
    double heapMegabytes() {
        return mostBytes / 1_048_576.0;
    }

    private void look() {
        long left = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                left += pool.getCollectionUsage().getUsed();
        mostBytes = Math.max(mostBytes, left);
    }

    @SuppressWarnings("NullAway") // the methods that are called have their own entity manager
    private TrackImport track() {
        return new TrackImport(null, CLOCK) {
            @Override
            public boolean progress(RunId id, Counts counts) {
                look();
                return db.in(em -> new TrackImport(em, CLOCK).progress(id, counts));
            }

            @Override
            public void report(RunId id, List<Finding> findings) {
                db.run(em -> new TrackImport(em, CLOCK).report(id, findings));
            }

            @Override
            public void finish(RunId id, Counts counts) {
                db.run(em -> new TrackImport(em, CLOCK).finish(id, counts));
            }

            @Override
            public void fail(RunId id, String why) {
                db.run(em -> new TrackImport(em, CLOCK).fail(id, why));
            }
        };
    }

    @SuppressWarnings("NullAway") // the method that is called has its own entity manager
    private KeepArchive archive() {
        return new KeepArchive(null, CLOCK, null, CustomerSettings.defaults()) {
            @Override
            public void measure() {
                db.run(em -> new KeepArchive(em, CLOCK, new Outbox(em, CLOCK), CustomerSettings.defaults()).measure());
            }

            @Override
            public Kept keep(ArchiveBatch batch) {
                return db.in(em ->
                        new KeepArchive(em, CLOCK, new Outbox(em, CLOCK), CustomerSettings.defaults()).keep(batch));
            }
        };
    }
}
