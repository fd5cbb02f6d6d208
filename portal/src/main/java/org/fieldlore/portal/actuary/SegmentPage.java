package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.insight.InsightItem;
import org.fieldlore.insight.ReadSegmentInsights;
import org.fieldlore.insight.SegmentInsight;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One segment: its rule in words, its figures beside the whole book, what the field says and how that moves. */
@Named
@RequestScoped
public class SegmentPage {
    private static final int ITEMS = 12;

    @Inject
    private Here here;

    @Inject
    private ReadSegmentInsights insights;

    @Inject
    private ReadSegments segments;

    @Inject
    private CustomerSettings settings;

    @Inject
    private SegmentSettings segmentSettings;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable SegmentSheet sheet;
    private @Nullable Page<InsightItem> items;

    /** Turns away from a segment that is not there, and answers with a file when one was asked for. */
    public void open() throws IOException {
        SegmentSheet known = getSheet();
        if ("csv".equals(form))
            new SegmentTables(here.getLocale(), settings.currency(), segmentSettings.least())
                    .one(known, getItems().rows())
                    .send("segment-" + known.segment().code() + ".csv");
    }

    public SegmentSheet getSheet() {
        if (sheet == null) sheet = read(key(), here.viewer());
        return sheet;
    }

    private SegmentSheet read(SegmentId key, Viewer viewer) {
        SegmentInsight segment = insights.segment(key, viewer);
        return new SegmentSheet(
                segment,
                segments.byId(key).rule().stream()
                        .map(new RuleWords(here.getLocale(), settings.currency())::of)
                        .toList(),
                Figures.of(segment.book()),
                Figures.of(insights.book(viewer)),
                ConceptBar.of(segment.concepts(), vocabulary.current()),
                Trend.of(insights.trend(key, viewer)));
    }

    public Page<InsightItem> getItems() {
        if (items == null) items = insights.items(key(), getKind(), here.viewer(), wanted());
        return items;
    }

    private Page.Request wanted() {
        return "csv".equals(form) ? Page.Request.first(Page.Request.MAX_SIZE) : Pager.request(page, ITEMS);
    }

    public Pager getPager() {
        String address = "?id=" + id + (getKind() == null ? "" : "&kind=" + getKind()) + "&page=";
        return Pager.of(getItems(), ITEMS, number -> address + number + "#items");
    }

    public List<Kind> getKinds() {
        return Arrays.asList(Kind.values());
    }

    /** The kind that the items are narrowed to, or null. */
    public @Nullable Kind getKind() {
        return getKinds().stream()
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private SegmentId key() {
        if (id == null || id < 1) throw new NotFound("segment", String.valueOf(id));
        return new SegmentId(id);
    }
}
