package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.pipeline.DatabaseUnreadable;
import org.fieldlore.ingest.pipeline.Databases;
import org.fieldlore.ingest.pipeline.ImportSettings;
import org.fieldlore.ingest.pipeline.Preview;
import org.fieldlore.ingest.pipeline.PreviewExtract;
import org.fieldlore.ingest.pipeline.Staged;
import org.fieldlore.ingest.pipeline.StartImport;
import org.fieldlore.ingest.pipeline.Uploads;
import org.fieldlore.knowledge.Section;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.fieldlore.source.TrackImport;
import org.jspecify.annotations.Nullable;

/** What the pages of this screen do and list, for one request. */
@Named
@RequestScoped
public class ImportDesk {
    private static final int LISTED = 30;

    @Inject
    private StartImport starts;

    @Inject
    private PreviewExtract previews;

    @Inject
    private ReadImports imports;

    @Inject
    private TrackImport track;

    @Inject
    private Databases databases;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportForm form;

    @Inject
    private ImportSettings settings;

    @Inject
    private KeepCustomValues values;

    @Inject
    private Reasons reasons;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private @Nullable List<Row> rows;
    private @Nullable List<String> declared;
    private @Nullable String undeclared;
    private @Nullable List<CustomFieldRow> own;

    /** A run with how it gets on. */
    public record Row(RunView run, Progress progress) {
        public boolean running() {
            return run.state() == RunState.RUNNING;
        }
    }

    /** The newest runs. */
    public List<Row> getRows() {
        if (rows == null) rows = imports.latest(LISTED).stream().map(this::row).toList();
        return rows;
    }

    Row row(RunView run) {
        return new Row(run, Progress.of(run, clock.instant()));
    }

    public boolean isBusy() {
        return getRows().stream().anyMatch(Row::running);
    }

    public int getUploadMegabytes() {
        return UploadLimit.MEGABYTES;
    }

    public int getTableMegabytes() {
        return settings.tableMegabytes();
    }

    public int getFileMegabytes() {
        return settings.fileMegabytes();
    }

    /** Asks a run to stop; it does so after its batch. */
    public void cancel(long run) {
        track.cancel(new RunId(run));
        rows = null;
    }

    public String reason(Finding finding) {
        return reasons.of(finding);
    }

    public String field(String field) {
        return field.startsWith("own.") ? ownField(field.substring("own.".length())) : reasons.field(field);
    }

    private String ownField(String key) {
        if (own == null) own = values.fields(here.viewer());
        return own.stream()
                .filter(field -> field.key().equals(key))
                .map(field -> field.label(here.getLang()))
                .findFirst()
                .orElse(key);
    }

    Staged stage(List<Part> files) {
        return form.stage(files.stream().map(ImportForm::of).toList());
    }

    MappingProfile mapping(MappingForm chosen) {
        return chosen.profile(form);
    }

    List<Preview> preview(Staged staged, MappingProfile mapping) {
        return staged.files().stream()
                .flatMap(file -> previews.of(file, mapping).stream())
                .toList();
    }

    List<Preview> preview(Databases.Choice from, MappingProfile mapping) {
        Staged sample = uploads.open();
        try {
            databases.sample(from, sample);
            return preview(sample, mapping);
        } finally {
            sample.remove();
        }
    }

    RunId fetch(Databases.Choice from, boolean dry, String agent, MappingProfile mapping) {
        return starts.fetch(from, dry, agent, mapping, here.viewer());
    }

    /** The declared databases; none when the file that declares them cannot be read, which is told in its place. */
    public List<String> getDatabases() {
        if (declared != null) return declared;
        try {
            declared = databases.names();
        } catch (DatabaseUnreadable damaged) {
            declared = List.of();
            undeclared = words.of(damaged);
        }
        return declared;
    }

    /** Why the file that declares databases cannot be read; null when it can. */
    public @Nullable String getUndeclared() {
        getDatabases();
        return undeclared;
    }

    public String getDatabasesFile() {
        return databases.file().toString();
    }

    List<String> tables(String database) {
        return databases.tables(database);
    }

    RunId rehearse(Staged staged, String agent, MappingProfile mapping) {
        return starts.rehearse(staged, agent, mapping, here.viewer());
    }

    RunId start(
            ImportKind kind,
            Staged staged,
            String agent,
            Map<Section, String> facts,
            String origin,
            @Nullable MappingProfile mapping) {
        return starts.start(kind, staged, agent, facts, origin, mapping, here.viewer());
    }
}
