package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.DuplicateRun;
import org.fieldlore.customer.DuplicateState;
import org.fieldlore.customer.ReviewDuplicates;
import org.fieldlore.customer.TrackDuplicates;
import org.fieldlore.portal.shell.Here;
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
    /** How long after its end an import may still ask for a look for duplicates. */
    private static final Duration AFTER = Duration.ofSeconds(6);

    @Inject
    private ReadImports imports;

    @Inject
    private ImportDesk desk;

    @Inject
    private Reasons reasons;

    @Inject
    private FindingsCsv csv;

    @Inject
    private TrackDuplicates looks;

    @Inject
    private ReviewDuplicates pairs;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

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
    private @Nullable Optional<DuplicateRun.View> look;

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

    /** The look for duplicates that followed; null when none did. */
    public DuplicateRun.@Nullable View getLook() {
        if (look == null) look = looks.after(key().value(), here.viewer());
        return look.orElse(null);
    }

    /** How many pairs of customers wait to be decided, of this import or not. */
    public long getPairs() {
        Map<DuplicateState, Long> counts = pairs.counts(here.viewer());
        return counts.getOrDefault(DuplicateState.CERTAIN, 0L) + counts.getOrDefault(DuplicateState.GREY, 0L);
    }

    /** Whether the page has news to come. */
    public boolean isMoving() {
        Instant ended = getRow().run().finishedAt();
        if (ended == null) return true;
        DuplicateRun.View followed = getLook();
        return followed == null ? ended.plus(AFTER).isAfter(clock.instant()) : followed.active();
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
