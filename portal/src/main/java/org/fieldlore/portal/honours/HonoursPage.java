package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.CreditSettings;
import org.fieldlore.credit.ItemUse;
import org.fieldlore.credit.LedgerLine;
import org.fieldlore.credit.PointsReason;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Somebody's own ledger, by which rules it grows, and what became of their items. */
@Named
@RequestScoped
public class HonoursPage {
    private static final int LINES = 15;
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

    private @Nullable Page<LedgerLine> ledger;
    private @Nullable Page<ItemUse> uses;
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
