package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.insight.InsightItem;
import org.fieldlore.insight.ReadSegmentInsights;
import org.fieldlore.insight.SegmentInsight;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.ReadVocabulary;
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
    private ReadVocabulary vocabulary;

    @Inject
    private FacesContext faces;

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

    private @Nullable SegmentInsight segment;
    private SegmentInsight.@Nullable Book book;
    private @Nullable Page<InsightItem> items;
    private @Nullable Trend trend;
    private @Nullable List<String> rule;
    private @Nullable List<ConceptBar> concepts;

    /** Answers 404 when there is no such segment, and with a file when one was asked for. */
    public void open() throws IOException {
        try {
            getSegment();
        } catch (NotFound missing) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return;
        }
        if ("csv".equals(form))
            new SegmentTables(here.getLocale())
                    .one(
                            getSegment(),
                            getRule(),
                            getFigures(),
                            getBookFigures(),
                            getItems().rows())
                    .send("segment-" + getSegment().code() + ".csv");
    }

    public SegmentInsight getSegment() {
        if (segment == null) segment = insights.segment(key(), here.viewer());
        return Objects.requireNonNull(segment);
    }

    /** What makes a customer a member, all of it, in words. */
    public List<String> getRule() {
        if (rule == null)
            rule = segments.byId(key()).rule().stream()
                    .map(new RuleWords(here.getLocale())::of)
                    .toList();
        return Objects.requireNonNull(rule);
    }

    public Figures getFigures() {
        return Figures.of(getSegment().book());
    }

    public Figures getBookFigures() {
        if (book == null) book = insights.book(here.viewer());
        return Figures.of(Objects.requireNonNull(book));
    }

    public List<ConceptBar> getConcepts() {
        if (concepts == null) concepts = ConceptBar.of(getSegment().concepts(), vocabulary.current());
        return Objects.requireNonNull(concepts);
    }

    public Trend getTrend() {
        if (trend == null) trend = Trend.of(insights.trend(key(), here.viewer()));
        return Objects.requireNonNull(trend);
    }

    public Page<InsightItem> getItems() {
        if (items == null) items = insights.items(key(), getKind(), here.viewer(), wanted());
        return Objects.requireNonNull(items);
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
        return new SegmentId(id == null || id < 1 ? Long.MAX_VALUE : id);
    }
}
