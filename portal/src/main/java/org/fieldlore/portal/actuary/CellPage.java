package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.insight.coverage.CoverageSheet;
import org.fieldlore.insight.coverage.ReadCoverage;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.BrowseQuestions;
import org.fieldlore.question.Commission;
import org.fieldlore.question.QuestionRow;
import org.fieldlore.question.StoreQuestion;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One place on the coverage map: who calls for it, what there is, what was asked, and whether somebody writes it. */
@Named
@RequestScoped
public class CellPage {
    private static final int FEW = 10;
    private static final Set<String> TELLS = Set.of("sent", "withdrawn");

    @Inject
    private Here here;

    @Inject
    private ReadCoverage read;

    @Inject
    private BrowseQuestions browse;

    @Inject
    private StoreQuestion questions;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    @Param(name = "spot")
    private @Nullable String key;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable CoverageSheet sheet;
    private @Nullable List<QuestionRow> open;

    /** Turns away from a place that is not there. */
    public void load() {
        getSheet();
    }

    public CoverageSheet getSheet() {
        if (sheet == null) sheet = read.sheet(spot(key, vocabulary), here.viewer());
        return Objects.requireNonNull(sheet);
    }

    /** Reads a place from an address; refuses with {@link NotFound} what is none, and a concept that nobody knows. */
    static Spot spot(@Nullable String key, CurrentVocabulary vocabulary) {
        return Spot.read(key)
                .filter(spot -> vocabulary.current().inUse(spot.concept()))
                .orElseThrow(() -> new NotFound("spot", String.valueOf(key)));
    }

    /** Open questions tagged with the concept, as far as the viewer sees them. */
    public List<QuestionRow> getOpen() {
        if (open == null)
            open = browse.list(
                            BrowseQuestions.Which.OPEN,
                            "",
                            getSheet().cell().spot().concept(),
                            here.viewer(),
                            Page.Request.first(FEW))
                    .rows();
        return Objects.requireNonNull(open);
    }

    /** Where the library shows what supplies it. */
    public String getLibrary() {
        Spot spot = getSheet().cell().spot();
        return "/library/search.xhtml?concept=" + spot.concept()
                + (spot.segment() == null ? "" : "&segment=" + spot.segment());
    }

    /** Whether the viewer may have it written. */
    public boolean isMayCommission() {
        return here.viewer().is(Role.MANAGER) || here.viewer().is(Role.ADMINISTRATOR);
    }

    public String withdraw() {
        CoverageSheet now = getSheet();
        Commission commission = now.cell().commission();
        if (commission != null) questions.withdraw(commission.id(), here.viewer());
        return "/actuary/cell.xhtml?faces-redirect=true&told=withdrawn&spot="
                + now.cell().spot().key();
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
