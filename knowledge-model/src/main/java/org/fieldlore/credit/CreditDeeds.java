package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Credits what other features tell as deeds; what a branch put up for one is paid with it. */
@UseCase
public class CreditDeeds implements Outbox.Listener {
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public CreditDeeds(EntityManager em, Clock clock, Ledger ledger) {
        this.ledger = ledger;
        this.journal = new Journal(em);
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Deed.TOPIC;
    }

    /**
     * Settles deeds and pays their bounties. One of a kind that no reason bears earns its bounty alone; one's own doing for oneself
     * is passed over.
     */
    @Override
    public void apply(List<String> subjects) {
        List<Deed> deeds = subjects.stream()
                .map(Deed::read)
                .filter(deed -> !deed.agent().equals(deed.actor()))
                .toList();
        ledger.lock();
        ledger.settle(deeds.stream()
                .filter(deed -> known(deed.kind()))
                .map(CreditDeeds::merit)
                .toList());
        for (Deed deed : deeds) pay(deed);
    }

    /** Pays a bounty, or takes it back; what was paid last decides, so that it is done once. */
    private void pay(Deed deed) {
        BranchId payer = deed.payer();
        if (payer == null || deed.bounty() == 0) return;
        String cause = "bounty:" + deed.kind() + ":" + deed.subject();
        long before = journal.count(cause);
        boolean paid = before % 2 == 1;
        if (paid == deed.stands()) return;
        int points = deed.stands() ? deed.bounty() : -deed.bounty();
        Account from = Account.of(AccountKind.BOUNTIES, payer);
        Balances balances = journal.balances(List.of(
                from, Account.of(AccountKind.AVAILABLE, deed.agent()), Account.of(AccountKind.OWED, deed.agent())));
        String reference = before == 0 ? cause : cause + "#" + (before + 1);
        Instant now = clock.instant();
        journal.write(List.of(new Journal.Line(
                new PointsTransaction(reference, TransactionKind.BOUNTY, deed.stands() ? deed.at() : now, now)
                        .by(deed.actor(), null),
                new Entry(balances)
                        .add(from, -points)
                        .give(deed.agent(), points)
                        .postings())));
    }

    private static boolean known(String kind) {
        return Arrays.stream(PointsReason.values())
                .anyMatch(reason -> reason.name().equals(kind));
    }

    private static Merit merit(Deed deed) {
        return Merit.alone(
                        "deed:" + deed.kind() + ":" + deed.subject(),
                        PointsReason.valueOf(deed.kind()),
                        deed.at(),
                        deed.agent(),
                        deed.item(),
                        deed.actor())
                .standing(deed.stands());
    }
}
