package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldlore.credit.Events.Posted;
import org.fieldlore.credit.Events.Told;
import org.fieldlore.credit.Settlement.Award;
import org.fieldlore.credit.Settlement.Happened;
import org.fieldlore.shared.AgentId;
import org.junit.jupiter.api.Test;

/** The rules of the ledger on books in memory: the same walk, shares and postings as in the database. */
class LedgerTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final RuleBooks BOOKS = new RuleBooks(List.of(
            new RuleBook(0, Instant.EPOCH, RuleBook.shipped().rules(), new Caps(12, 9, 20), 30, Consequence.NONE),
            new RuleBook(
                    1,
                    START.plus(9, ChronoUnit.DAYS),
                    RuleBook.shipped().rules(),
                    new Caps(25, 14, 0),
                    30,
                    Consequence.NONE)));

    @Property(tries = 300)
    void all_postings_add_up_to_zero_and_no_balance_lies_on_the_wrong_side(
            @ForAll("histories") List<Merit> merits, @ForAll Random random) {
        Book book = new Book();
        for (Merit merit : merits) {
            book.tell(merit);
            if (random.nextInt(4) == 0)
                book.spend(
                        merit.author(),
                        Math.min(random.nextInt(8), book.balance(AccountKind.AVAILABLE, merit.author())));
            if (random.nextInt(4) == 0) book.judge(merit.cause(), Verdict.values()[random.nextInt(4)]);
            if (random.nextInt(3) == 0) book.tell(merit.standing(random.nextBoolean()));
            assertThat(book.sum()).isZero();
            book.sides();
        }
    }

    @Property(tries = 300)
    void telling_anything_again_posts_nothing(@ForAll("histories") List<Merit> merits) {
        Map<String, Merit> last = new LinkedHashMap<>();
        merits.forEach(merit -> last.put(merit.cause(), merit));
        Book book = new Book();
        merits.forEach(book::tell);
        int before = book.transactions;

        last.values().forEach(book::tell);

        assertThat(book.transactions).isEqualTo(before);
    }

    @Property(tries = 300)
    void the_order_in_which_events_are_told_does_not_matter_even_where_caps_bite(
            @ForAll("histories") List<Merit> merits, @ForAll Random random) {
        Map<String, Merit> last = new LinkedHashMap<>();
        merits.forEach(merit -> last.put(merit.cause(), merit));
        List<Merit> shuffled = new ArrayList<>(last.values());
        Collections.shuffle(shuffled, random);
        Book inOrder = new Book();
        merits.forEach(inOrder::tell);
        Book other = new Book();
        shuffled.forEach(other::tell);

        assertThat(other.worths()).isEqualTo(inOrder.worths());
    }

    @Property(tries = 300)
    void no_cap_is_ever_passed(@ForAll("histories") List<Merit> merits) {
        Book book = new Book();
        merits.forEach(book::tell);

        Map<Object, Integer> days = new HashMap<>();
        Map<Object, Integer> pairs = new HashMap<>();
        Map<Object, Integer> teams = new HashMap<>();
        book.counted.forEach((cause, counted) -> {
            Merit merit = book.event(cause);
            LocalDate day = Book.day(merit);
            days.merge(List.of(merit.author(), day), counted, Integer::sum);
            teams.merge(day, counted, Integer::sum);
            if (merit.actor() != null)
                pairs.merge(List.of(merit.actor(), merit.author(), day.getMonth()), counted, Integer::sum);
        });
        assertThat(days.values()).allMatch(points -> points <= 25);
        assertThat(pairs.values()).allMatch(points -> points <= 14);
        teams.forEach((day, points) -> {
            if (((LocalDate) day).isBefore(LocalDate.of(2026, 6, 10)))
                assertThat(points).isLessThanOrEqualTo(20);
        });
    }

    @Test
    void an_earlier_use_that_is_told_late_takes_the_room_of_a_later_one() {
        Book book = new Book();
        book.tell(use("b", 1, 2, 2));
        book.tell(use("c", 1, 2, 3));
        assertThat(book.counted).containsEntry("b", 5).containsEntry("c", 4);

        book.tell(use("a", 1, 2, 1));

        assertThat(book.counted).containsEntry("a", 5).containsEntry("b", 4).containsEntry("c", 0);
    }

    @Test
    void what_was_spent_before_it_is_taken_back_is_owed_and_the_next_points_pay_it() {
        Book book = new Book();
        Merit first = use("a", 1, 2, 1);
        AgentId author = first.author();
        book.tell(first);
        book.spend(author, 5);

        book.tell(first.standing(false));
        assertThat(book.balance(AccountKind.AVAILABLE, author)).isZero();
        assertThat(book.balance(AccountKind.OWED, author)).isEqualTo(-5);

        book.tell(use("b", 3, 2, 4));
        book.tell(use("c", 4, 2, 5));
        assertThat(book.balance(AccountKind.OWED, author)).isZero();
        assertThat(book.balance(AccountKind.AVAILABLE, author)).isEqualTo(5);
    }

    @Test
    void held_points_cannot_be_spent_and_are_free_again_or_gone_by_the_decision() {
        Book book = new Book();
        Merit merit = use("a", 1, 2, 1);
        AgentId author = merit.author();
        book.tell(merit);

        book.judge("a", Verdict.HELD);
        assertThat(book.balance(AccountKind.HELD, author)).isEqualTo(5);
        assertThatThrownBy(() -> book.spend(author, 1)).isInstanceOf(Overdrawn.class);
        book.judge("a", Verdict.RELEASED);
        assertThat(book.balance(AccountKind.AVAILABLE, author)).isEqualTo(5);
        book.judge("a", Verdict.CLAWED_BACK);
        assertThat(book.balance(AccountKind.AVAILABLE, author)).isZero();
        assertThat(book.balances.of(Account.ISSUED)).isZero();
    }

    @Provide
    Arbitrary<List<Merit>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, true, false))
                .as((author, actor, day, hour, stands) -> new Merit(
                        "feedback:" + author + "." + actor + "." + day + "." + hour,
                        PointsReason.values()[(author + hour) % PointsReason.values().length],
                        START.plus(day, ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS),
                        new AgentId(author),
                        null,
                        author.equals(actor) ? null : new AgentId(actor),
                        hour == 1 ? List.of(new AgentId(9)) : List.of(),
                        hour == 2 ? new AgentId(8) : null,
                        stands))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Merit use(String cause, long actor, long author, int hour) {
        return Merit.alone(
                cause,
                PointsReason.USED_BY_OTHER,
                START.plus(hour, ChronoUnit.HOURS),
                new AgentId(author),
                null,
                new AgentId(actor));
    }

    /** Books of one branch in memory. */
    private static final class Book {
        private final Map<String, Merit> events = new TreeMap<>();
        private final Map<String, Verdict> verdicts = new HashMap<>();
        private final Map<String, Posted> posted = new HashMap<>();
        private final Map<String, Long> ids = new HashMap<>();
        private final Map<String, Integer> counted = new TreeMap<>();
        private final Map<Account, Long> sums = new HashMap<>();
        private final Balances balances = new Balances();
        private int transactions;

        void tell(Merit merit) {
            events.put(merit.cause(), merit);
            ids.putIfAbsent(merit.cause(), (long) ids.size());
            settle();
        }

        void judge(String cause, Verdict verdict) {
            verdicts.put(cause, verdict);
            settle();
        }

        void spend(AgentId agent, long points) {
            if (points == 0) return;
            post(new Entry(balances)
                    .move(Account.of(AccountKind.AVAILABLE, agent), Account.of(AccountKind.RESERVED, agent), points)
                    .postings());
        }

        private void settle() {
            List<Happened> all = new ArrayList<>();
            events.forEach((cause, merit) -> all.add(new Happened(id(cause), day(merit), merit)));
            Map<Long, Integer> counts = Settlement.of(all, Map.of(), BOOKS);
            for (Happened event : all) {
                String cause = event.merit().cause();
                Posted before = posted.getOrDefault(cause, new Posted(Map.of(), Map.of(), 0));
                Award award = Award.of(event.merit(), Objects.requireNonNull(counts.get(event.id())), BOOKS);
                Told told = new Told(event, verdicts.getOrDefault(cause, Verdict.NONE), award.counted(), before);
                Target target = Target.of(told, award);
                counted.put(cause, award.counted());
                if (target.isReached(before)) continue;
                post(target.postings(before, balances));
                posted.put(cause, new Posted(target.free(), target.held(), before.transactions() + 1));
            }
        }

        private void post(List<Posting> postings) {
            assertThat(postings).hasSizeGreaterThanOrEqualTo(2);
            postings.forEach(one -> sums.merge(one.account(), one.points(), Long::sum));
            transactions++;
        }

        private long id(String cause) {
            return ids.getOrDefault(cause, -1L);
        }

        Merit event(String cause) {
            return events.getOrDefault(cause, Merit.alone("", PointsReason.ADOPTED, START, new AgentId(1), null, null));
        }

        static LocalDate day(Merit merit) {
            return CreditSettings.defaults().day(merit.at());
        }

        long sum() {
            return sums.values().stream().mapToLong(Long::longValue).sum();
        }

        void sides() {
            sums.forEach((account, points) -> {
                assertThat(points).isEqualTo(balances.of(account));
                if (account.kind().isNegative()) assertThat(points).isLessThanOrEqualTo(0);
                else assertThat(points).isGreaterThanOrEqualTo(0);
            });
        }

        long balance(AccountKind kind, AgentId agent) {
            return balances.of(Account.of(kind, agent));
        }

        Map<Account, Long> worths() {
            Map<Account, Long> worths = new HashMap<>(sums);
            worths.values().removeIf(points -> points == 0);
            return worths;
        }
    }
}
