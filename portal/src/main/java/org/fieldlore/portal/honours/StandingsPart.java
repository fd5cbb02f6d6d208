package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.credit.Period;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.Standing;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Who collected most in a period, in the own branch or the whole company. */
@Named
@RequestScoped
public class StandingsPart {
    private static final int PLACES = 20;

    @Inject
    private Here here;

    @Inject
    private ReadCredit credit;

    @Inject
    @Param
    private @Nullable String period;

    @Inject
    @Param
    private @Nullable String scope;

    private @Nullable List<Standing> rows;

    public List<Standing> getRows() {
        Viewer me = here.viewer();
        if (rows == null) rows = credit.standing(me, isCompany() ? null : me.branch(), getPeriod(), PLACES);
        return rows;
    }

    /** The period that was asked for; the last month when none was. */
    public Period getPeriod() {
        return getPeriods().stream()
                .filter(p -> p.name().equalsIgnoreCase(period))
                .findFirst()
                .orElse(Period.MONTH);
    }

    public List<Period> getPeriods() {
        return Arrays.asList(Period.values());
    }

    /** Whether the whole company is compared; the own branch otherwise. */
    public boolean isCompany() {
        return "company".equals(scope);
    }

    public String getScope() {
        return isCompany() ? "company" : "branch";
    }
}
