package org.fieldlore.portal.stages;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.fieldlore.advice.ReadFormulas;
import org.fieldlore.advice.TryFormula;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;

/** The formula that ranks the cards, while somebody edits it. What is edited is a draft until it is saved; then it is a version. */
@Named
@ViewScoped
public class RankingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RankingDesk desk;

    @Inject
    @Param
    private @Nullable String told;

    private FormulaDraft draft = FormulaDraft.of(Formula.SHIPPED);
    private int base;
    private @Nullable LocalDate day;
    private String note = "";
    private transient TryFormula.@Nullable Trial trial;
    private transient @Nullable List<ReadFormulas.Version> versions;

    /** Begins with the newest version. */
    public void load() {
        base = desk.newest();
        draft = FormulaDraft.of(desk.formula(base));
        day = LocalDate.now(ZoneOffset.UTC);
    }

    /** Takes an older version into the draft. */
    public void goBack(int version) {
        draft = FormulaDraft.of(desk.formula(version));
        trial = null;
    }

    public void tryOut() {
        trial = desk.tryOut(draft);
    }

    public String save() {
        // Whoever was faster is told with the version.
        versions = null;
        desk.save(base, draft, Objects.requireNonNullElseGet(day, () -> LocalDate.now(ZoneOffset.UTC)), note);
        return "/stages/ranking.xhtml?faces-redirect=true&told=saved";
    }

    /** Whether somebody else saved since the draft was begun. */
    public boolean isOvertaken() {
        return desk.newest() != base;
    }

    /** Goes on with the draft, knowing what the other saved. */
    public void keepMine() {
        base = desk.newest();
        versions = null;
    }

    /** Drops the draft for what the other saved. */
    public void takeTheirs() {
        keepMine();
        goBack(base);
    }

    /** What the draft changes against the version that it began with, in lines. */
    public List<String> getChanges() {
        return draft.changes(desk.formula(base), desk.text());
    }

    /** All versions that were made, newest first. */
    public List<ReadFormulas.Version> getVersions() {
        List<ReadFormulas.Version> known = versions;
        if (known == null) versions = known = desk.versions();
        return known;
    }

    /** What a version has other than the one before, in lines. */
    public List<String> changes(ReadFormulas.Version version) {
        Formula before = getVersions().stream()
                .map(ReadFormulas.Version::formula)
                .filter(one -> one.version() == version.number() - 1)
                .findFirst()
                .orElse(Formula.SHIPPED);
        return desk.text().changes(before, version.formula());
    }

    /** The version in force; 0 for the shipped formula. */
    public int getInForce() {
        return desk.inForce();
    }

    /** The version that the draft began with; 0 for the shipped formula. */
    public int getBase() {
        return base;
    }

    public FormulaDraft getDraft() {
        return draft;
    }

    public Lane[] getLanes() {
        return Lane.values();
    }

    /** What a topic is called. */
    public String name(Topic topic) {
        return desk.text().topic(topic);
    }

    public boolean isSaved() {
        return "saved".equals(told);
    }

    public TryFormula.@Nullable Trial getTrial() {
        return trial;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }
}
