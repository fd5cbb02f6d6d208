package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.Stage;
import org.fieldlore.insight.coverage.CoverageCell;
import org.fieldlore.insight.coverage.CoverageMap;
import org.fieldlore.insight.coverage.ReadCoverage;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.question.Commission;
import org.fieldlore.question.ReadCommissions;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The coverage map: a table of what customers call for, and its worst gaps. All that is chosen stands in the address. */
@Named
@RequestScoped
public class CoveragePage {
    private static final int ROWS = 20;

    @Inject
    private Here here;

    @Inject
    private ReadCoverage read;

    @Inject
    private ReadCommissions commissions;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private SpotWords spots;

    @Inject
    private CoverageTable table;

    @Inject
    @Param
    private @Nullable String scheme;

    @Inject
    @Param
    private @Nullable Long under;

    @Inject
    @Param
    private @Nullable String by;

    @Inject
    @Param
    private @Nullable Long segment;

    @Inject
    @Param
    private @Nullable String stage;

    @Inject
    @Param
    private @Nullable String sort;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable CoverageMap map;
    private @Nullable CoverageView view;
    private @Nullable List<CoverageCell> gaps;

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form)) table.of(all()).send("coverage.csv");
    }

    public CoverageMap getMap() {
        if (map == null) map = read.map(getConcepts().stream().map(Term::id).toList(), here.viewer());
        return Objects.requireNonNull(map);
    }

    private List<Term> getConcepts() {
        return CoverageView.concepts(vocabulary.current(), broad(), getScheme());
    }

    public CoverageView getView() {
        if (view == null)
            view = isStages()
                    ? CoverageView.ofStages(getMap(), getConcepts(), getSegment())
                    : CoverageView.ofSegments(
                            getMap(),
                            getConcepts(),
                            spots.getSegments().stream().map(SegmentName::id).toList(),
                            getStage());
        return Objects.requireNonNull(view);
    }

    private List<CoverageCell> all() {
        if (gaps == null) gaps = getMap().gaps(getSegment(), getStage(), getSort());
        return Objects.requireNonNull(gaps);
    }

    public Page<CoverageCell> getGaps() {
        Page.Request request = Pager.request(page, ROWS);
        List<CoverageCell> rows = all();
        int from = Math.min(request.from(), rows.size());
        return new Page<>(rows.subList(from, Math.min(from + ROWS, rows.size())), rows.size(), request.from());
    }

    public Pager getPager() {
        return Pager.of(getGaps(), ROWS, number -> address() + "page=" + number + "#gaps");
    }

    public List<Commission> getCommissions() {
        return commissions.open(here.viewer());
    }

    public List<Scheme> getSchemes() {
        return vocabulary.current().schemes();
    }

    /** The scheme whose tops are shown, or null for all. */
    public @Nullable String getScheme() {
        return getSchemes().stream()
                .map(Scheme::code)
                .filter(code -> code.equals(scheme))
                .findFirst()
                .orElse(null);
    }

    /** The way to what is drilled into, itself last; empty at the top. */
    public List<Term> getPath() {
        ConceptId broad = broad();
        return broad == null ? List.of() : vocabulary.current().path(broad);
    }

    private @Nullable ConceptId broad() {
        if (under == null || under < 1) return null;
        ConceptId id = new ConceptId(under);
        return vocabulary.current().inUse(id) ? id : null;
    }

    public boolean isStages() {
        return "stage".equals(by);
    }

    /** The segment that is looked at, or null for all. */
    public @Nullable SegmentId getSegment() {
        return spots.getSegments().stream()
                .map(SegmentName::id)
                .filter(id -> segment != null && id.value() == segment)
                .findFirst()
                .orElse(null);
    }

    public List<String> getAllStages() {
        return Arrays.stream(Stage.values()).map(Stage::name).toList();
    }

    /** The stage that is looked at, or null for all. */
    public @Nullable String getStage() {
        return getAllStages().stream()
                .filter(one -> one.equals(stage))
                .findFirst()
                .orElse(null);
    }

    public List<CoverageMap.Sort> getSorts() {
        return Arrays.asList(CoverageMap.Sort.values());
    }

    public CoverageMap.Sort getSort() {
        return getSorts().stream()
                .filter(one -> one.name().equals(sort))
                .findFirst()
                .orElse(CoverageMap.Sort.CUSTOMERS);
    }

    /** Whether there is something below a concept to drill into. */
    public boolean deep(Term term) {
        return !vocabulary.current().narrower(term.id()).isEmpty();
    }

    /** This view without its page. */
    private String address() {
        return with(Objects.toString(getScheme(), ""), broad(), isStages(), getSort());
    }

    public String ofScheme(@Nullable String code) {
        return with(Objects.toString(code, ""), null, isStages(), getSort());
    }

    public String below(@Nullable Term term) {
        return with(Objects.toString(getScheme(), ""), term == null ? null : term.id(), isStages(), getSort());
    }

    public String across(boolean stages) {
        return with(Objects.toString(getScheme(), ""), broad(), stages, getSort());
    }

    public String sorted(CoverageMap.Sort other) {
        return with(Objects.toString(getScheme(), ""), broad(), isStages(), other) + "#gaps";
    }

    public String getFile() {
        return address() + "as=csv";
    }

    private String with(String of, @Nullable ConceptId broad, boolean stages, CoverageMap.Sort worst) {
        StringBuilder address = new StringBuilder("?");
        if (!of.isEmpty()) address.append("scheme=").append(of).append('&');
        if (broad != null) address.append("under=").append(broad).append('&');
        if (stages) address.append("by=stage&");
        if (getSegment() != null)
            address.append("segment=").append(getSegment()).append('&');
        if (getStage() != null) address.append("stage=").append(getStage()).append('&');
        if (worst != CoverageMap.Sort.CUSTOMERS)
            address.append("sort=").append(worst).append('&');
        return address.toString();
    }
}
