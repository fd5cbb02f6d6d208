package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.insight.ReadSegmentInsights;
import org.fieldlore.insight.SegmentInsight;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.segment.SegmentSettings;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** All segments: what each is for, what it is worth, what the field knows of it. */
@Named
@RequestScoped
public class SegmentsPage {
    @Inject
    private Here here;

    @Inject
    private ReadSegmentInsights insights;

    @Inject
    private CustomerSettings settings;

    @Inject
    private SegmentSettings segmentSettings;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable List<SegmentInsight> rows;

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form))
            new SegmentTables(here.getLocale(), settings.currency(), segmentSettings.least())
                    .list(getRows())
                    .send("segments.csv");
    }

    public List<SegmentInsight> getRows() {
        if (rows == null) rows = insights.segments(here.viewer());
        return Objects.requireNonNull(rows);
    }
}
