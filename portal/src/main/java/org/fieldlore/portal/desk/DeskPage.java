package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.ItemUse;
import org.fieldlore.credit.LedgerLine;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.customer.RenewalList;
import org.fieldlore.customer.RenewalQuery;
import org.fieldlore.customer.RenewalRow;
import org.fieldlore.knowledge.DueRow;
import org.fieldlore.knowledge.QueueRow;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** The desk of whoever collects points or reviews: what waits and what came of it. Each list is read once, when shown. */
@Named
@RequestScoped
public class DeskPage {
    private static final int FEW = 5;
    private static final int RENEWALS = 6;
    private static final int DAYS = 30;

    @Inject
    private Here here;

    @Inject
    private ReadCredit credit;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private ReadReviews reviews;

    @Inject
    private RenewalList renewalList;

    private @Nullable MyWork work;
    private @Nullable Page<LedgerLine> ledger;
    private @Nullable Page<ItemUse> uses;
    private @Nullable Page<RenewalRow> renewals;
    private @Nullable List<QueueRow> queue;
    private @Nullable Page<DueRow> due;

    /** Whether whoever is here has this role, by its name. */
    public boolean is(String role) {
        return me().is(Role.valueOf(role));
    }

    public boolean isAuthor() {
        return is("AGENT") || is("REVIEWER");
    }

    public boolean isWriter() {
        return isAuthor() || is("MANAGER");
    }

    public MyWork getWork() {
        if (work == null) work = MyWork.of(knowledge.mine(me().agent()), FEW);
        return Objects.requireNonNull(work);
    }

    public Page<LedgerLine> getLedger() {
        if (ledger == null) ledger = credit.entries(me().agent(), Page.Request.first(FEW));
        return Objects.requireNonNull(ledger);
    }

    public Page<ItemUse> getUses() {
        if (uses == null) uses = credit.usesOfItemsBy(me().agent(), Page.Request.first(FEW));
        return Objects.requireNonNull(uses);
    }

    public Page<RenewalRow> getRenewals() {
        if (renewals == null)
            renewals = renewalList.page(RenewalQuery.within(DAYS).ofMine(), me(), Page.Request.first(RENEWALS));
        return Objects.requireNonNull(renewals);
    }

    public List<QueueRow> getQueue() {
        if (queue == null) queue = reviews.oldest(me(), FEW);
        return Objects.requireNonNull(queue);
    }

    /** What they answer for and have to stand by again soon. */
    public Page<DueRow> getDue() {
        if (due == null) due = reviews.due(me(), false, Page.Request.first(FEW));
        return Objects.requireNonNull(due);
    }

    /** The kinds that people write. */
    public List<String> getKinds() {
        return List.of("INSIGHT", "EXPERIENCE", "FAQ");
    }

    public int getDays() {
        return DAYS;
    }

    private Viewer me() {
        return here.viewer();
    }
}
