package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.RequestForm;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.question.CommissionKnowledge;
import org.fieldlore.question.ProposeExperts;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A commission in the making: what is to be written for a place on the coverage map, by whom, and for how many points. */
@Named
@RequestScoped
public class CommissionPage {
    private static final int USUAL_DAYS = 14;
    private static final int USUAL_POINTS = 30;
    private static final int FOUND = 8;

    @Inject
    private RequestForm form;

    @Inject
    private ProposeExperts experts;

    @Inject
    private CommissionKnowledge commission;

    @Inject
    private ListColleagues colleagues;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private SpotWords words;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    @Inject
    @Param(name = "spot")
    private @Nullable String key;

    private @Nullable Integer points;
    private @Nullable Integer most;
    private String name = "";

    /** Begins with words made of the place, and with whoever wrote about it; turns away whoever may not. */
    public void load() {
        Spot spot = getSpot();
        String wording = MessageFormat.format(
                new Wordbook(here.getLocale()).of("actuary", "commission.usual"),
                words.concept(spot),
                words.segment(spot.segment()),
                words.stage(spot.stage()));
        form.begin(
                wording, LocalDate.now(clock.withZone(ZoneId.systemDefault())).plusDays(USUAL_DAYS));
        form.offer(experts.about(words.concept(spot), here.viewer()));
        points = Math.min(USUAL_POINTS, getMost());
    }

    public Spot getSpot() {
        return CellPage.spot(key, vocabulary);
    }

    /** Adds colleagues by a part of their name or branch; of several whoever is wanted is then chosen. */
    public void look() {
        colleagues.named(name, FOUND).forEach(form::add);
        name = "";
    }

    public String send() {
        commission.commission(form.asking(), getSpot(), Objects.requireNonNullElse(points, 0), here.viewer());
        return "/actuary/cell.xhtml?faces-redirect=true&told=sent&spot="
                + getSpot().key();
    }

    /** The most points that are left to promise. */
    public int getMost() {
        if (most == null) most = commission.most(here.viewer());
        return most;
    }

    public @Nullable Integer getPoints() {
        return points;
    }

    public void setPoints(@Nullable Integer points) {
        this.points = points;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }
}
