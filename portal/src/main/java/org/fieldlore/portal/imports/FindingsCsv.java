package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.Page;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.Severity;
import org.jspecify.annotations.Nullable;

/** What a run found, as a table for spreadsheets. */
@RequestScoped
public class FindingsCsv {
    @Inject
    private ReadImports imports;

    @Inject
    private Reasons reasons;

    @Inject
    private Here here;

    /** All findings of a severity; null takes every one. */
    Csv of(RunId run, @Nullable Severity severity) {
        Csv csv = new Csv();
        csv.row(word("file"), word("place"), word("severity"), word("reason"), word("original"));
        Page<Finding> part;
        int from = 0;
        do {
            part = imports.findings(run, severity, new Page.Request(from, Page.Request.MAX_SIZE));
            for (Finding finding : part.rows())
                csv.row(
                        finding.file(),
                        finding.place(),
                        word("severity." + finding.severity()),
                        reasons.of(finding),
                        finding.original());
            from += Page.Request.MAX_SIZE;
        } while (part.hasMore());
        return csv;
    }

    private String word(String key) {
        return new Wordbook(here.getLocale()).of("imports", key);
    }
}
