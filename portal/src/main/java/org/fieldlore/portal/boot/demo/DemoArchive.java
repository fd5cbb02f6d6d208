package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.pipeline.Order;
import org.fieldlore.ingest.pipeline.RunImport;
import org.fieldlore.ingest.pipeline.Upload;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.TrackImport;

/** Customers with households, policies, claims, notes and all that is asked and said: an extract, imported like any other by the administrator. */
@ApplicationScoped
class DemoArchive {
    private static final List<String> FILES = List.of(
            "customers.csv",
            "households.csv",
            "policies.csv",
            "claims.csv",
            "interactions.csv",
            "quotes.csv",
            "complaints.csv",
            "surveys.csv",
            "events.csv");

    @Inject
    private RunImport runs;

    @Inject
    private TrackImport track;

    @Inject
    private DuplicatesQueue duplicates;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    void load() {
        Agent admin = people.byLogin("admin").orElseThrow();
        List<Upload> files = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("demo-");
            for (String name : FILES) files.add(moved(name, folder));
            RunId run = track.start(ImportKind.CUSTOMERS, FILES.get(0), admin.id());
            runs.run(
                    run,
                    new Order(
                            ImportKind.CUSTOMERS,
                            files,
                            admin.id(),
                            admin.id(),
                            admin.login(),
                            Map.of(),
                            "",
                            LoadMappingProfile.shipped("canonical")));
            for (Upload file : files) Files.delete(file.file());
            Files.delete(folder);
            duplicates.lookAfter(run.value(), admin.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload moved(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            DemoFile.write(name, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), out);
        }
        return new Upload(file, name);
    }
}
