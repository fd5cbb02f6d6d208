package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.credit.Events.Counted;
import org.fieldlore.credit.Events.Posted;
import org.fieldlore.credit.Events.Stretch;
import org.fieldlore.credit.Events.Told;
import org.fieldlore.credit.Settlement.Award;
import org.fieldlore.credit.Settlement.Happened;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Brings the ledger in line with what is deserved, by adding transactions only: each makes up the difference between what an
 * event gave so far and what it deserves as things stand. So telling an event again adds nothing, and the order in which events
 * are told does not matter.
 */
@UseCase
public class Ledger {
    private final Journal journal;
    private final Events events;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Ledger(EntityManager em, Clock clock, CreditSettings settings) {
        this.em = em;
        this.clock = clock;
        this.journal = new Journal(em);
        this.events = new Events(em, settings);
    }

    /** Waits until nobody else writes; to be called before anything is read that points are decided by. */
    public void lock() {
        journal.lock();
    }

    /** Takes in what happened, or happened no more, and posts all that follows from it. */
    public void settle(Collection<Merit> merits) {
        if (merits.isEmpty()) return;
        lock();
        List<Stretch> stretches = events.tell(merits);
        if (stretches.isEmpty()) return;
        RuleBooks books = RuleBooks.read(em);
        Set<String> told = merits.stream().map(Merit::cause).collect(Collectors.toSet());
        for (Stretch stretch : stretches) {
            Map<Long, Integer> moved = moved(stretch, told, books);
            post(events.with(moved.keySet()), moved, books, null, null);
        }
    }

    /** What those events count that were told now, or that count otherwise because of them; a day may hold thousands of others. */
    private Map<Long, Integer> moved(Stretch stretch, Set<String> told, RuleBooks books) {
        List<Counted> all = events.in(stretch);
        Map<Long, Integer> counted =
                Settlement.of(all.stream().map(Counted::event).toList(), events.countedBefore(stretch), books);
        Map<Long, Integer> moved = new HashMap<>();
        for (Counted one : all) {
            Integer now = Objects.requireNonNull(counted.get(one.event().id()));
            if (now != one.counted() || told.contains(one.event().merit().cause()))
                moved.put(one.event().id(), now);
        }
        return moved;
    }

    /** Sees events in another light and posts what follows: kept, given free or taken for good. */
    void judge(Collection<Long> ids, Verdict verdict, @Nullable AgentId by, String words) {
        events.judge(ids, verdict);
        List<Told> all = events.with(ids);
        Map<Long, Integer> asBefore = new HashMap<>();
        all.forEach(told -> asBefore.put(told.event().id(), told.counted()));
        post(all, asBefore, RuleBooks.read(em), by, words);
    }

    /** @param deserved what each event counts now */
    private void post(
            List<Told> all,
            Map<Long, Integer> deserved,
            RuleBooks books,
            @Nullable AgentId by,
            @Nullable String words) {
        Map<Long, Award> awards = new HashMap<>();
        for (Told told : all) {
            Happened event = told.event();
            int counted = Objects.requireNonNull(deserved.get(event.id()));
            awards.put(event.id(), Award.of(event.merit(), counted, books));
        }
        Set<AgentId> touched = new HashSet<>();
        List<Told> changed = all.stream()
                .filter(told -> !Target.of(told, award(awards, told)).isReached(told.posted()))
                .toList();
        for (Told told : changed) {
            touched.addAll(award(awards, told).shares().keySet());
            touched.addAll(told.posted().free().keySet());
            touched.addAll(told.posted().held().keySet());
        }
        Balances balances = journal.balances(accounts(touched));
        Instant now = clock.instant();
        List<Journal.Line> lines = new ArrayList<>();
        for (Told told : changed) {
            Award award = award(awards, told);
            Posted posted = told.posted();
            Target target = Target.of(told, award);
            List<Posting> postings = target.postings(posted, balances);
            String cause = told.event().merit().cause();
            String reference = posted.transactions() == 0 ? cause : cause + "#" + (posted.transactions() + 1);
            lines.add(new Journal.Line(
                    new PointsTransaction(reference, target.kind(posted, told), happened(told, posted, now), now)
                            .of(told.event().id(), award.ruleVersion())
                            .by(by, words),
                    postings));
        }
        journal.write(lines);
        Map<Long, Integer> counted = new HashMap<>();
        for (Told told : all)
            if (award(awards, told).counted() != told.counted())
                counted.put(told.event().id(), award(awards, told).counted());
        events.count(counted);
    }

    /** The first transaction of an event dates from it; those that correct it, from now. */
    private static Instant happened(Told told, Posted posted, Instant now) {
        return posted.transactions() == 0 ? told.event().merit().at() : now;
    }

    private static Award award(Map<Long, Award> awards, Told told) {
        Award award = awards.get(told.event().id());
        if (award == null)
            throw new IllegalStateException("event " + told.event().id() + " was not rated");
        return award;
    }

    private static List<Account> accounts(Collection<AgentId> agents) {
        List<Account> accounts = new ArrayList<>(List.of(Account.ISSUED));
        for (AgentId agent : agents)
            for (AccountKind kind : List.of(AccountKind.AVAILABLE, AccountKind.OWED, AccountKind.HELD))
                accounts.add(Account.of(kind, agent));
        return accounts;
    }
}
