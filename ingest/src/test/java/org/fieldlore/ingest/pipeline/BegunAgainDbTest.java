package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.WorkerPool;
import org.fieldlore.people.People;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.fieldlore.source.Severity;
import org.fieldlore.source.TrackImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Dry runs and imports from other databases that the end of the server cut off before anything was stored. */
class BegunAgainDbTest {
    private static final MappingProfile MAPPING = LoadMappingProfile.shipped("canonical");
    private static final String CUSTOMERS = "externalId,kind,name\nC1,INDIVIDUAL,陈晓\nC2,INDIVIDUAL,\n";

    @TempDir
    Path folder;

    private Path declared = Path.of("");
    private String core = "";

    @BeforeEach
    void declare() throws IOException {
        declared = folder.resolve("databases.properties");
        core = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Files.writeString(declared, "core.url=" + core + "\ncore.user=reader\ncore.password=open sesame\n");
    }

    private interface Begin {
        RunId by(StartImport start, Viewer admin) throws IOException;
    }

    /** Starts it in a server that ends when it has told something. */
    private RunId cutOff(Db db, Workshop shop, Begin begin) {
        return db.in(em -> {
            try {
                RunId run = begin.by(
                        starter(shop, em, false),
                        new People(em).byLogin("admin").orElseThrow().viewer());
                TrackImport track = new TrackImport(em, Workshop.CLOCK);
                track.report(run, List.of(new Finding("c.csv", "2", Severity.FLAGGED, "BEFORE", Map.of(), "")));
                track.progress(run, new Counts(9, 2, 2, 0, 0));
                track.report(run, List.of(new Finding("c.csv", "3", Severity.FLAGGED, "LATER", Map.of(), "")));
                return run;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private StartImport starter(Workshop shop, EntityManager em, boolean works) {
        ImportQueue queue = new ImportQueue() {
            @Override
            synchronized void add(ImportKind kind, Runnable work) {
                if (works) work.run();
            }
        };
        return shop.starter(
                em,
                new Uploads(folder.toString(), ImportSettings.defaults()),
                new Databases(declared.toString()),
                queue);
    }

    private RunView resumed(Db db, Workshop shop, RunId run, int goOn) {
        int goingOn = db.in(em -> starter(shop, em, true).resume());
        assertThat(goingOn).isEqualTo(goOn);
        return shop.view(run);
    }

    @EachDatabase
    void a_dry_run_begins_again_with_counts_and_report_anew(Db db) throws IOException {
        Workshop shop = shop(db);
        RunId run = cutOff(db, shop, (start, admin) -> {
            Staged files = new Uploads(folder.toString(), ImportSettings.defaults()).open();
            files.add("c.csv", new ByteArrayInputStream(CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
            return start.rehearse(files, "lin", MAPPING, admin);
        });

        RunView done = resumed(db, shop, run, 1);

        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        assertThat(done.dry()).isTrue();
        assertThat(done.counts()).isEqualTo(new Counts(2, 2, 1, 0, 1));
        assertThat(shop.findings(done)).extracting(Finding::code).containsExactly("MISSING");
        assertThat(shop.count("customer")).isZero();
        assertThat(resumed(db, shop, run, 0)).isEqualTo(done);
        assertThat(left()).isNull();
    }

    @EachDatabase
    void copying_from_another_database_begins_again_and_no_password_is_kept(Db db) throws Exception {
        Workshop shop = shop(db);
        try (Connection connection = DriverManager.getConnection(core, "reader", "open sesame")) {
            connection
                    .createStatement()
                    .execute("create table person (externalId varchar, kind varchar, name varchar)");
            connection.createStatement().execute("insert into person values ('C1', 'INDIVIDUAL', '陈晓')");
            RunId run = cutOff(db, shop, this::fetch);
            Path order = Objects.requireNonNull(left());
            assertThat(order)
                    .content(StandardCharsets.UTF_8)
                    .contains("core", "PERSON")
                    .doesNotContain("sesame", core);
            Files.writeString(order.resolveSibling("0"), "EXTERNALID,KI");

            RunView done = resumed(db, shop, run, 1);

            assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
            assertThat(done.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
            assertThat(shop.findings(done)).isEmpty();
            assertThat(shop.count("customer")).isEqualTo(1);
            assertThat(left()).isNull();
        }
    }

    @EachDatabase
    void when_the_database_is_gone_the_import_ends_and_says_so(Db db) throws IOException {
        Workshop shop = shop(db);
        RunId run = cutOff(db, shop, this::fetch);
        Files.delete(declared);

        RunView done = resumed(db, shop, run, 1);

        assertThat(done.state()).isEqualTo(RunState.FAILED);
        assertThat(done.failure()).startsWith("DatabaseUnknown: ").contains("core");
        assertThat(left()).isNull();
    }

    @EachDatabase
    void what_was_copied_goes_on_and_is_not_copied_again(Db db) throws Exception {
        Workshop shop = shop(db);
        RunId run = cutOff(db, shop, this::fetch);
        Path order = Objects.requireNonNull(left());
        Uploads uploads = new Uploads(folder.toString(), ImportSettings.defaults());
        uploads.left().get(0).copied().write();
        Files.writeString(
                order.resolveSibling("0"), "externalId,kind,name\nC1,INDIVIDUAL,甲\nC2,INDIVIDUAL,乙\nC3,INDIVIDUAL,丙\n");
        Files.delete(declared);

        RunView done = resumed(db, shop, run, 1);

        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        assertThat(shop.all("select external_id from customer").toString()).isEqualTo("[C3]");
        assertThat(shop.findings(done)).extracting(Finding::code).containsExactly("BEFORE");
    }

    private RunId fetch(StartImport start, Viewer admin) {
        return start.fetch(new Databases.Choice("core", List.of("PERSON")), false, "lin", MAPPING, admin);
    }

    /** The order that waits; null when there is none. */
    private @Nullable Path left() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("order.json")).findFirst().orElse(null);
        }
    }

    private Workshop shop(Db db) {
        return new Workshop(db, folder, new WorkerPool(ReadingLimits.defaults()));
    }
}
