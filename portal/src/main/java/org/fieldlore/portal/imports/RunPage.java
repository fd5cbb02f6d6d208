package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.source.Finding;
import org.fieldlore.source.FindingCount;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.Severity;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

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
    private FindingsCsv csv;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String severity;

    @Inject
    @Param
    private @Nullable Integer page;

    private ImportDesk.@Nullable Row row;
    private @Nullable Page<Finding> findings;
    private @Nullable List<Sum> sums;

    /** How often the same thing was found, in words. */
    public record Sum(Severity severity, String words, long count) {}

    /** Turns away from a run that is not there. */
    public void load() {
        getRow();
    }

    public ImportDesk.Row getRow() {
        if (row == null) row = desk.row(imports.run(key()));
        return row;
    }

    private RunId key() {
        if (id == null || id < 1) throw new NotFound("run", String.valueOf(id));
        return new RunId(id);
    }

    /** Hands out all findings of the chosen severity as a file for spreadsheets. */
    public void download() throws IOException {
        csv.of(key(), chosen()).send("findings-" + id + ".csv");
    }

    public Page<Finding> getFindings() {
        if (findings == null) findings = imports.findings(key(), chosen(), Pager.request(page, SIZE));
        return findings;
    }

    public Pager getPager() {
        String address = "?id=" + id + (chosen() == null ? "" : "&severity=" + chosen()) + "&page=";
        return Pager.of(getFindings(), SIZE, number -> address + number);
    }

    public List<Sum> getSums() {
        if (sums == null) sums = imports.summary(key()).stream().map(this::sum).toList();
        return sums;
    }

    private Sum sum(FindingCount count) {
        return new Sum(count.severity(), reasons.name(count.code()), count.count());
    }

    public String getFailure() {
        return reasons.ofFailure(getRow().run().failure());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    /** The severity that is shown alone, or null for all. */
    public @Nullable String getSeverity() {
        Severity chosen = chosen();
        return chosen == null ? null : chosen.name();
    }

    private @Nullable Severity chosen() {
        return Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(severity))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Long getId() {
        return id;
    }
}
