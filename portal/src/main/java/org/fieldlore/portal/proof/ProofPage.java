package org.fieldlore.portal.proof;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fieldlore.advice.proof.CountProof;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.KeepExperiments;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.ProofRow;
import org.fieldlore.advice.proof.Proved;
import org.fieldlore.advice.proof.ReadProof;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Figures;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What came of the cards of a lane, and what experiments say that they add. */
@Named
@RequestScoped
public class ProofPage {
    private static final List<String> AXES = List.of("lane", "days", "by");
    private static final List<Integer> SHARES = List.of(5, 10, 20, 30, 50);

    @Inject
    private Here here;

    @Inject
    private Figures figures;

    @Inject
    private ReadProof read;

    @Inject
    private KeepExperiments keep;

    @Inject
    private FitBoard fit;

    @Inject
    @Param
    private @Nullable String lane;

    @Inject
    @Param
    private @Nullable String days;

    @Inject
    @Param
    private @Nullable String by;

    @Inject
    @Param
    private @Nullable String of;

    @Inject
    @Param
    private @Nullable String sort;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private ProofAsked asked = ProofAsked.of(null, null, null, null, null);
    private String name = "";
    private int share = 10;
    private @Nullable List<ProofRow> rows;
    private @Nullable List<Proved> experiments;

    @PostConstruct
    void read() {
        asked = ProofAsked.of(lane, days, by, of, sort);
    }

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form)) table().send("advice.csv");
    }

    public List<ProofRow> getRows() {
        List<ProofRow> known = rows;
        if (known == null)
            rows = known = asked.sorted(
                    read.shown(asked.lane(), asked.days(), asked.by(), here.viewer()),
                    row -> told().cell(asked.by(), row.cell(), row.name(here.getLang())));
        return known;
    }

    public List<Proved> getExperiments() {
        List<Proved> known = experiments;
        if (known == null)
            experiments = known = read.experiments(asked.lane(), asked.by(), asked.outcome(), here.viewer());
        return known;
    }

    /** When it was counted last; null before the first time. */
    public @Nullable Instant getCountedAt() {
        return read.countedAt().orElse(null);
    }

    /** Whether whoever is here begins and ends experiments. */
    public boolean isLeading() {
        return here.viewer().is(Role.MANAGER) || here.viewer().is(Role.ADMINISTRATOR);
    }

    /** Whether cards of this lane are placed by how well they fit. */
    public boolean isPlacing() {
        return asked.lane() == Lane.KNOW_HOW;
    }

    /** Whether nothing runs in this lane. */
    public boolean isFree() {
        return getExperiments().stream().noneMatch(one -> one.experiment().running());
    }

    public String begin() {
        keep.begin(asked.lane(), name, share, here.viewer());
        return again();
    }

    public String end(long experiment) {
        keep.end(experiment, here.viewer());
        return again();
    }

    private String again() {
        return "/proof/proof.xhtml?faces-redirect=true&lane="
                + asked.lane().name().toLowerCase(Locale.ROOT);
    }

    public String with(String key, Object value) {
        return "proof.xhtml" + asked.with(key, value.toString());
    }

    /** The address of the same as a file. */
    public String getFile() {
        return with("by", asked.by()) + "&as=csv";
    }

    /** What is looked at, by the key in the address. */
    public String now(String key) {
        return switch (key) {
            case "lane" -> asked.lane().name();
            case "days" -> String.valueOf(asked.days());
            case "by" -> asked.by().name();
            case "of" -> asked.outcome().name();
            default ->
                asked.sort() == null ? "" : Objects.requireNonNull(asked.sort()).name();
        };
    }

    /** What can be chosen, by the key in the address. */
    public List<String> choices(String key) {
        return switch (key) {
            case "lane" -> names(Lane.values());
            case "days" -> CountProof.PERIODS.stream().map(String::valueOf).toList();
            case "by" -> names(Cut.values());
            case "of" -> Figure.OUTCOMES.stream().map(Figure::name).toList();
            default -> Figure.TOLD.stream().map(Figure::name).toList();
        };
    }

    private static List<String> names(Enum<?>[] codes) {
        return List.of(codes).stream().map(Enum::name).toList();
    }

    /** The keys of what is chosen above the page. */
    public List<String> getAxes() {
        return AXES;
    }

    public List<Figure> getFigures() {
        return Figure.TOLD;
    }

    public String cell(String cell, String segment) {
        return told().cell(asked.by(), cell, segment);
    }

    public ProofText getText() {
        return told();
    }

    private ProofText told() {
        return new ProofText(new Wordbook(here.getLocale()), figures.getLeast());
    }

    private Csv table() {
        Csv table = told().table(asked.by(), getRows(), getExperiments(), here.getLang());
        if (isPlacing()) fit.addTo(table);
        return table;
    }

    public List<Integer> getShares() {
        return SHARES;
    }

    public int getWindow() {
        return CountProof.WINDOW;
    }

    public int getFewest() {
        return ReadProof.FEWEST;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public int getShare() {
        return share;
    }

    public void setShare(int share) {
        this.share = share;
    }
}
