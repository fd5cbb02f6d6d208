package org.fieldlore.portal.imports;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.ingest.pipeline.NothingToImport;
import org.fieldlore.ingest.pipeline.Preview;
import org.fieldlore.ingest.pipeline.Staged;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** The form that starts an import. Files that were looked at first wait with the page until they are imported or dropped. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ImportDesk desk;

    private final Map<String, String> facts = new HashMap<>();
    private final MappingForm mapping = new MappingForm();
    private ImportKind kind = ImportKind.DOCUMENTS;
    private @Nullable String agent;
    private @Nullable String origin;
    private final DatabaseForm database = new DatabaseForm();
    private @Nullable Staged staged;
    private transient @Nullable List<Part> files;
    private transient @Nullable List<Preview> previews;

    /** Shows what an extract would bring. */
    public void preview() {
        if (database.chosen()) {
            drop();
            previews = desk.preview(database.choice(), desk.mapping(mapping));
            return;
        }
        take();
        Staged waiting = staged;
        if (waiting != null) previews = desk.preview(waiting, desk.mapping(mapping));
    }

    /** Starts the import and leads to its report, which shows how it gets on. */
    public String start() {
        if (kind == ImportKind.CUSTOMERS && database.chosen()) return fetch(false);
        take();
        Staged waiting = staged;
        if (waiting == null) throw new NothingToImport();
        RunId run = desk.start(
                kind,
                waiting,
                text(agent),
                facts(),
                text(origin),
                kind == ImportKind.CUSTOMERS ? desk.mapping(mapping) : null);
        return follow(run);
    }

    /** Does what an import would do, without storing anything, and leads to the report. */
    public String rehearse() {
        if (database.chosen()) return fetch(true);
        take();
        Staged waiting = staged;
        if (waiting == null) throw new NothingToImport();
        return follow(desk.rehearse(waiting, text(agent), desk.mapping(mapping)));
    }

    private String fetch(boolean dry) {
        RunId run = desk.fetch(database.choice(), dry, text(agent), desk.mapping(mapping));
        drop();
        return follow(run);
    }

    /** Lists the tables of the chosen database. */
    public void open() {
        database.open(desk);
    }

    private String follow(RunId run) {
        staged = null;
        return "/imports/run.xhtml?faces-redirect=true&id=" + run;
    }

    private Map<Section, String> facts() {
        Map<Section, String> said = new EnumMap<>(Section.class);
        if (kind == ImportKind.DOCUMENTS)
            getFactSections().forEach(section -> said.put(section, text(facts.get(section.name()))));
        return said;
    }

    /** Drops files that were looked at. */
    @PreDestroy
    public void drop() {
        if (staged != null) staged.remove();
        staged = null;
        previews = null;
    }

    /** New files take the place of those that wait; without new ones these stay. */
    private void take() {
        boolean some = files != null && files.stream().anyMatch(part -> part.getSize() > 0);
        if (!some && staged != null) return;
        drop();
        staged = desk.stage(files == null ? List.of() : files);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String getKind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** An unknown kind leads to documents. */
    public void setKind(@Nullable String code) {
        kind = Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equalsIgnoreCase(text(code)))
                .findFirst()
                .orElse(ImportKind.DOCUMENTS);
    }

    public @Nullable List<Preview> getPreviews() {
        return previews;
    }

    public boolean isWaiting() {
        return staged != null;
    }

    /** What can be said of all documents at once. */
    public List<Section> getFactSections() {
        return Kind.REFERENCE.sections().stream().filter(Section::fact).toList();
    }

    public Map<String, String> getFacts() {
        return facts;
    }

    public @Nullable String getAgent() {
        return agent;
    }

    public void setAgent(@Nullable String agent) {
        this.agent = agent;
    }

    public @Nullable String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin;
    }

    public DatabaseForm getDatabase() {
        return database;
    }

    public MappingForm getMapping() {
        return mapping;
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
