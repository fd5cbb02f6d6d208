package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.Kept;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.WorkerPool;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.TrackImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed ten times, each time at another moment, ends as one that was left in peace. */
class KilledImportTest {
    private static final int KILLS = 10;
    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    @Test
    void an_import_that_is_killed_again_and_again_ends_as_if_nothing_had_happened() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path peace = Files.createDirectory(folder.resolve("peace"));
        Path war = Files.createDirectory(folder.resolve("war"));
        for (Path place : List.of(peace, war)) prepare(place);
        assertThat(start(peace).waitFor()).isZero();

        int killed = 0;
        while (killed < KILLS) {
            Process process = start(war);
            Path begun = war.resolve("begun");
            while (!Files.exists(begun) && process.isAlive()) process.waitFor(5, TimeUnit.MILLISECONDS);
            if (process.waitFor(random.nextInt(250), TimeUnit.MILLISECONDS)) break;
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(begun);
            killed++;
        }
        assertThat(start(war).waitFor()).isZero();

        assertThat(state(war)).as("killed %d times, seed %d", killed, seed).isEqualTo(state(peace));
        assertThat(killed).as("seed %d", seed).isPositive();
    }

    private static void prepare(Path place) throws IOException {
        Random random = new Random(7);
        Path files = Files.createDirectory(place.resolve("files"));
        Files.writeString(
                files.resolve("0"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "C%d,INDIVIDUAL,%s,%s,%s"
                                .formatted(
                                        i % (ROWS - 50),
                                        random.nextInt(40) == 0 ? "" : "客户" + i,
                                        random.nextInt(9) == 0 ? "女" : "F",
                                        random.nextInt(30) == 0 ? "nobody" : "lin"))
                        .collect(Collectors.joining("\n", "externalId,kind,name,gender,agent\n", "\n")),
                StandardCharsets.UTF_8);
        Files.writeString(
                files.resolve("1"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "P%d,C%d,MOTOR,%d,IN_FORCE".formatted(i, random.nextInt(ROWS), 100 + i))
                        .collect(Collectors.joining("\n", "externalId,customer,line,premium,status\n", "\n")),
                StandardCharsets.UTF_8);
        Files.writeString(files.resolve("2"), "a,b\n1,2\n");
        Db db = Db.inFile(place.resolve("db"));
        new Workshop(db, place, new WorkerPool(ReadingLimits.defaults()));
        Order order = db.in(em -> {
            People people = new People(em);
            Agent admin = people.byLogin("admin").orElseThrow();
            Agent lin = people.byLogin("lin").orElseThrow();
            return new Order(
                    ImportKind.CUSTOMERS,
                    staged(files).files(),
                    admin.id(),
                    lin.id(),
                    "lin",
                    Map.of(),
                    "",
                    LoadMappingProfile.shipped("canonical"));
        });
        RunId run = db.in(em -> new TrackImport(em, Workshop.CLOCK).start(order.kind(), order.name(), order.by()));
        new OrderFile(run, order, staged(files), null).write();
    }

    private static Staged staged(Path files) {
        return new Staged(
                files, new FileLimits(Long.MAX_VALUE, 0), List.of("customers.csv", "policies.csv", "other.csv"));
    }

    private static Process start(Path place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start();
    }

    /** All that an import leaves behind, the moments of writing aside. */
    private static List<String> state(Path place) {
        Db db = Db.inFile(place.resolve("db"));
        return List.of(
                        "select state, total, done, accepted, changed, refused, findings from import_run",
                        "select position, file, place, severity, code, original from import_finding order by position",
                        "select c.external_id, c.name, c.gender, a.login, c.policies_in_force, c.premium_in_force,"
                                + " c.source_place, c.version from customer c left join agent a on a.id = c.agent_id"
                                + " order by c.external_id",
                        "select p.external_id, c.external_id as holder, p.premium, p.source_place from policy p"
                                + " join customer c on c.id = p.customer_id order by p.external_id")
                .stream()
                .map(sql -> sql + ":\n" + rows(db, sql))
                .toList();
    }

    private static String rows(Db db, String sql) {
        List<?> rows = db.in(em -> em.createNativeQuery(sql).getResultList());
        return rows.stream().map(row -> Arrays.toString((Object[]) row)).collect(Collectors.joining("\n"));
    }

    /** Goes on with the order of a place, each use case in a transaction of its own, as in the server. */
    static final class Importer {
        private Importer() {}

        @SuppressWarnings("NullAway") // neither documents nor questions are read
        public static void main(String[] args) throws IOException, SQLException {
            Path place = Path.of(args[0]);
            Db db = Db.inFile(place.resolve("db"));
            Clock clock = Workshop.CLOCK;
            // Without a connection that stays, H2 would close the database after every transaction.
            try (Connection open = db.source().getConnection()) {
                OrderFile left = OrderFile.read(place.resolve("files"), new FileLimits(Long.MAX_VALUE, 0))
                        .orElseThrow();
                TrackImport track = track(db, clock);
                Optional<Counts> begun = track.resume(left.run());
                Files.writeString(place.resolve("begun"), open.getCatalog());
                ImportExtract extract = new ImportExtract(archive(db, clock), clock);
                begun.ifPresent(
                        counts -> new RunImport(track, null, null, extract).run(left.run(), left.order(), counts));
            }
            System.exit(0);
        }
    }

    @SuppressWarnings("NullAway") // the methods that are called have their own entity manager
    private static TrackImport track(Db db, Clock clock) {
        return new TrackImport(null, clock) {
            @Override
            public boolean progress(RunId id, Counts counts) {
                return db.in(em -> new TrackImport(em, clock).progress(id, counts));
            }

            @Override
            public void report(RunId id, List<Finding> findings) {
                db.run(em -> new TrackImport(em, clock).report(id, findings));
            }

            @Override
            public void finish(RunId id, Counts counts) {
                db.run(em -> new TrackImport(em, clock).finish(id, counts));
            }

            @Override
            public void fail(RunId id, String why) {
                db.run(em -> new TrackImport(em, clock).fail(id, why));
            }

            @Override
            public Optional<Counts> resume(RunId id) {
                return db.in(em -> new TrackImport(em, clock).resume(id));
            }
        };
    }

    @SuppressWarnings("NullAway") // the method that is called has its own entity manager
    private static KeepArchive archive(Db db, Clock clock) {
        return new KeepArchive(null, clock, null, CustomerSettings.defaults()) {
            @Override
            public void measure() {
                db.run(em -> new KeepArchive(em, clock, new Outbox(em, clock), CustomerSettings.defaults()).measure());
            }

            @Override
            public Kept keep(ArchiveBatch batch) {
                return db.in(em ->
                        new KeepArchive(em, clock, new Outbox(em, clock), CustomerSettings.defaults()).keep(batch));
            }
        };
    }
}
