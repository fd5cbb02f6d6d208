package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.knowledge.ContentStandard;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.SamplingPlan;
import org.fieldlore.people.Licence;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What reviewers look for in an item of each kind, and how much of what goes live by licence they look at. */
@Named
@RequestScoped
public class StandardPage {
    private static final String AGAIN = "/office/standard.xhtml?faces-redirect=true&told=";

    @Inject
    private ContentStandard standard;

    @Inject
    private SamplingPlan plan;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable List<ContentStandard.Criterion> criteria;
    private final Map<String, Integer> percent = new HashMap<>();
    private Kind kind = Kind.EXPERIENCE;
    private @Nullable String zh;
    private @Nullable String en;

    /** Fills the plan in as it is. */
    public void load() {
        plan.lines()
                .forEach(line -> line.percent().forEach((of, share) -> percent.put(key(line.licence(), of), share)));
    }

    private static String key(Licence licence, Kind kind) {
        return licence + "." + kind;
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    /** The kinds that people write, which alone go live by licence. */
    public List<Kind> getSampled() {
        return List.of(Kind.INSIGHT, Kind.EXPERIENCE, Kind.FAQ);
    }

    public List<Licence> getLicences() {
        return List.of(Licence.CONTRIBUTOR, Licence.PUBLISHER, Licence.COACH);
    }

    public List<ContentStandard.Criterion> of(Kind wanted) {
        if (criteria == null) criteria = standard.all();
        return Objects.requireNonNull(criteria).stream()
                .filter(one -> one.kind() == wanted)
                .toList();
    }

    public String savePlan() {
        plan.set(percentOf(), here.viewer());
        return AGAIN + "plan";
    }

    private List<SamplingPlan.Line> percentOf() {
        return getLicences().stream()
                .map(licence -> {
                    Map<Kind, Integer> line = new HashMap<>();
                    for (Kind of : getSampled()) {
                        Integer share = percent.get(key(licence, of));
                        if (share != null) line.put(of, share);
                    }
                    return new SamplingPlan.Line(licence, line);
                })
                .toList();
    }

    public String add() {
        standard.add(kind, Objects.requireNonNullElse(zh, ""), Objects.requireNonNullElse(en, ""), here.viewer());
        return AGAIN + "added";
    }

    public String use(long criterion, boolean active) {
        standard.use(criterion, active, here.viewer());
        return AGAIN + (active ? "used" : "unused");
    }

    public @Nullable String getTold() {
        return told != null && List.of("plan", "added", "used", "unused").contains(told) ? told : null;
    }

    public Map<String, Integer> getPercent() {
        return percent;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getZh() {
        return zh;
    }

    public void setZh(@Nullable String zh) {
        this.zh = zh;
    }

    public @Nullable String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = en;
    }
}
