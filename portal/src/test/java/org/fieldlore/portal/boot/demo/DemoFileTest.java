package org.fieldlore.portal.boot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.pipeline.Preview;
import org.fieldlore.ingest.pipeline.PreviewExtract;
import org.fieldlore.ingest.pipeline.Upload;
import org.fieldlore.source.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "customers.csv,   CUSTOMER",
        "households.csv,  HOUSEHOLD",
        "policies.csv,    POLICY",
        "claims.csv,      CLAIM",
        "interactions.csv,INTERACTION",
        "quotes.csv,      QUOTE",
        "complaints.csv,  COMPLAINT",
        "surveys.csv,     SURVEY_ANSWER",
        "events.csv,      LIFE_EVENT"
    })
    @SuppressWarnings("NullAway") // the demo files have no own fields
    void the_shipped_mapping_takes_every_row_of_a_demo_file_as_it_is(String name, String entity) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            DemoFile.write(name, LocalDate.of(2027, 2, 28), out);
        }

        Preview seen = new PreviewExtract(Clock.systemUTC(), null)
                .of(new Upload(file, name), LoadMappingProfile.shipped("canonical"))
                .get(0);

        assertThat(seen.refused()).isZero();
        // Nobody can be called by the telephone numbers of the demo.
        assertThat(seen.problems()).extracting(Finding::code).isSubsetOf("UNUSUAL_PHONE", "FILLED");
        assertThat(seen.records()).extracting(Preview.Sample::entity).containsOnly(entity);
    }
}
