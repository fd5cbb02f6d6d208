package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.BranchStanding;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.Season;
import org.fieldlore.credit.Standing;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Who collected most in a season: in the own branch, in the whole company, or branch by branch. */
@Named
@RequestScoped
public class StandingsPart {
    private static final int PLACES = 20;
    private static final int SEASONS = 4;
    private static final List<String> SCOPES = List.of("branch", "company", "branches");

    @Inject
    private Here here;

    @Inject
    private ReadCredit credit;

    @Inject
    @Param
    private @Nullable String season;

    @Inject
    @Param
    private @Nullable String scope;

    private @Nullable List<Standing> rows;
    private @Nullable List<BranchStanding> branches;

    public List<Standing> getRows() {
        Viewer me = here.viewer();
        if (rows == null)
            rows = isOfBranches()
                    ? List.of()
                    : credit.standing(me, getScope().equals("company") ? null : me.branch(), chosen(), PLACES);
        return Objects.requireNonNull(rows);
    }

    public List<BranchStanding> getBranches() {
        if (branches == null) branches = isOfBranches() ? credit.branches(here.viewer(), chosen()) : List.of();
        return Objects.requireNonNull(branches);
    }

    /** The season that was asked for; the current one when none was. */
    private Season chosen() {
        return Season.read(season).orElseGet(() -> Season.of(credit.today()));
    }

    public String getSeason() {
        return chosen().toString();
    }

    public List<String> getSeasons() {
        return Season.last(SEASONS, credit.today()).stream()
                .map(Season::toString)
                .toList();
    }

    /** Whether branches are compared, and not people. */
    public boolean isOfBranches() {
        return getScope().equals("branches");
    }

    public String getScope() {
        return scope != null && SCOPES.contains(scope) ? scope : SCOPES.get(0);
    }

    public List<String> getScopes() {
        return SCOPES;
    }
}
