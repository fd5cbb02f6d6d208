package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.CreditSettings;
import org.fieldlore.credit.ItemUse;
import org.fieldlore.credit.LedgerLine;
import org.fieldlore.credit.Period;
import org.fieldlore.credit.PointsReason;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.Standing;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Somebody's own ledger, what became of their items, and the standings of a period. */
@Named
@RequestScoped
public class HonoursPage {
    private static final int LINES = 15;
    private static final int PLACES = 20;
    private static final int USES = 10;

    @Inject
    private Here here;

    @Inject
    private ReadCredit credit;

    @Inject
    private CreditSettings settings;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String period;

    @Inject
    @Param
    private @Nullable String scope;

    private @Nullable Page<LedgerLine> ledger;
    private @Nullable Page<ItemUse> uses;
    private @Nullable List<Standing> standings;
    private @Nullable Long balance;

    public long getBalance() {
        if (balance == null) balance = credit.balance(me().agent());
        return Objects.requireNonNull(balance);
    }

    public Page<LedgerLine> getLedger() {
        if (ledger == null) ledger = credit.entries(me().agent(), Pager.request(page, LINES));
        return Objects.requireNonNull(ledger);
    }

    public Pager getPager() {
        return Pager.of(getLedger(), LINES, number -> "?page=" + number + "#ledger");
    }

    public Page<ItemUse> getUses() {
        if (uses == null) uses = credit.usesOfItemsBy(me().agent(), Page.Request.first(USES));
        return Objects.requireNonNull(uses);
    }

    public List<Standing> getStandings() {
        if (standings == null)
            standings = credit.standing(me(), isCompany() ? null : me().branch(), getPeriod(), PLACES);
        return Objects.requireNonNull(standings);
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

    public List<PointsReason> getReasons() {
        return List.of(PointsReason.ADOPTED, PointsReason.USED_BY_OTHER, PointsReason.HELPFUL_TO_OTHER);
    }

    /** Points that a reason gives as things are set now. */
    public int worth(PointsReason reason) {
        return settings.points(reason);
    }

    public long getOnceWithinDays() {
        return settings.onceWithin().toDays();
    }

    public boolean isManager() {
        return me().is(Role.MANAGER);
    }

    private Viewer me() {
        return here.viewer();
    }
}
