package org.fieldlore.portal.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.source.Finding;
import org.fieldlore.source.FindingCount;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.Severity;
import org.jspecify.annotations.Nullable;

/** The report of one run: how far it is, what it found in sums, and line by line. */
@Named
@RequestScoped
public class RunPage {
    private static final int SIZE = 50;

    @Inject
    private ReadImports imports;

    @Inject
    private ImportDesk desk;

    @Inject
    private Reasons reasons;

    @Inject
    private FacesContext faces;

    private long id = Long.MAX_VALUE;
    private @Nullable Severity severity;
    private int page = 1;
    private ImportDesk.@Nullable Row row;
    private @Nullable Page<Finding> findings;
    private @Nullable List<Sum> sums;

    /** How often the same thing was found, in words. */
    public record Sum(Severity severity, String words, long count) {}

    /** Reads the address before anything else: which buttons are there depends on the run. */
    @PostConstruct
    void begin() {
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        String number = asked.getOrDefault("id", "");
        if (number.matches("[1-9]\\d{0,17}")) id = Long.parseLong(number);
        String which = asked.getOrDefault("page", "");
        if (which.matches("\\d{1,6}")) page = Integer.parseInt(which);
        severity = Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(asked.get("severity")))
                .findFirst()
                .orElse(null);
        look();
    }

    private void look() {
        try {
            row = desk.row(imports.run(new RunId(id)));
        } catch (NotFound unknown) {
            row = null;
        }
    }

    /** Answers that there is no such page for an unknown run. */
    public void load() throws IOException {
        if (row != null) return;
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** Hands out all findings of the chosen severity as a file for spreadsheets. */
    public void download() throws IOException {
        Csv csv = new Csv();
        csv.row(heading("file"), heading("place"), heading("severity"), heading("reason"), heading("original"));
        Page<Finding> part = part(new Page.Request(0, Page.Request.MAX_SIZE));
        addTo(csv, part);
        while (part.hasMore()) {
            part = part(new Page.Request(part.from() + Page.Request.MAX_SIZE, Page.Request.MAX_SIZE));
            addTo(csv, part);
        }
        csv.send("findings-" + id + ".csv");
    }

    private void addTo(Csv csv, Page<Finding> part) {
        for (Finding finding : part.rows())
            csv.row(
                    finding.file(),
                    finding.place(),
                    heading("severity." + finding.severity()),
                    reasons.of(finding),
                    finding.original());
    }

    private String heading(String key) {
        return faces.getApplication().getResourceBundle(faces, "imports").getString(key);
    }

    private Page<Finding> part(Page.Request request) {
        return imports.findings(new RunId(id), severity, request);
    }

    public Page<Finding> getFindings() {
        if (findings == null) findings = part(Pager.request(page, SIZE));
        return findings;
    }

    public Pager getPager() {
        String address = "?id=" + id + (severity == null ? "" : "&severity=" + severity) + "&page=";
        return Pager.of(getFindings(), SIZE, number -> address + number);
    }

    public List<Sum> getSums() {
        if (sums == null)
            sums = imports.summary(new RunId(id)).stream().map(this::sum).toList();
        return sums;
    }

    private Sum sum(FindingCount count) {
        return new Sum(count.severity(), reasons.name(count.code()), count.count());
    }

    public ImportDesk.@Nullable Row getRow() {
        return row;
    }

    public String getFailure() {
        return row == null ? "" : reasons.ofFailure(row.run().failure());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public long getId() {
        return id;
    }

    /** The severity that is shown alone, or null for all. */
    public @Nullable String getSeverity() {
        return severity == null ? null : severity.name();
    }
}
