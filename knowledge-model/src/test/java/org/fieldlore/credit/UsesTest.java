package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldlore.advice.Feedback;
import org.fieldlore.credit.Authors.Contribution;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

class UsesTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final RuleBooks BOOKS = new RuleBooks(List.of(RuleBook.shipped()));
    private static final AgentId AUTHOR = new AgentId(1);
    private static final AgentId COLLEAGUE = new AgentId(2);
    private static final KnowledgeId ITEM = new KnowledgeId(7);
    private static final Map<KnowledgeId, Contribution> ITEMS =
            Map.of(ITEM, new Contribution(ITEM, AUTHOR, NOW, null, List.of()));

    @Test
    void a_colleagues_use_deserves_points_and_the_authors_own_does_not() {
        assertThat(deserved(use(1, COLLEAGUE, Feedback.USED, 0, true), use(2, AUTHOR, Feedback.USED, 0, true)))
                .containsExactly("feedback:1");
    }

    @Test
    void clicking_again_within_thirty_days_earns_nothing_and_after_them_it_does() {
        assertThat(deserved(
                        use(1, COLLEAGUE, Feedback.USED, 0, true),
                        use(2, COLLEAGUE, Feedback.USED, 29, true),
                        use(3, COLLEAGUE, Feedback.USED, 30, true),
                        use(4, COLLEAGUE, Feedback.HELPFUL, 3, true)))
                .containsExactlyInAnyOrder("feedback:1", "feedback:3", "feedback:4");
    }

    @Test
    void when_the_first_click_is_undone_the_second_counts() {
        assertThat(deserved(use(1, COLLEAGUE, Feedback.USED, 0, false), use(2, COLLEAGUE, Feedback.USED, 5, true)))
                .containsExactly("feedback:2");
    }

    @Test
    void a_complaint_earns_nobody_anything() {
        assertThat(merits(List.of(use(1, COLLEAGUE, Feedback.OUTDATED, 0, true))))
                .isEmpty();
    }

    @Property(tries = 500)
    void whatever_is_clicked_and_in_whatever_order_told_what_is_deserved_is_the_same(
            @ForAll("clicks") List<Uses.Use> clicks, @ForAll Random random) {
        List<Uses.Use> now = new ArrayList<>();
        for (int step = 0; step < 3 * clicks.size(); step++) happen(clicks.get(random.nextInt(clicks.size())), now);

        List<Merit> merits = merits(shuffled(now, random));

        int points = merits.stream()
                .filter(Merit::stands)
                .mapToInt(merit -> BOOKS.at(merit.at()).rule(merit.reason()).points())
                .sum();
        assertThat(points).isEqualTo(expected(now));
    }

    /** The click is made; when it was made before, it is undone, and when it was undone, it stands again. */
    private static void happen(Uses.Use click, List<Uses.Use> now) {
        boolean stands = now.contains(click);
        now.removeIf(use -> use.id() == click.id());
        now.add(new Uses.Use(click.id(), click.key(), click.at(), !stands));
    }

    @Provide
    Arbitrary<List<Uses.Use>> clicks() {
        return Combinators.combine(
                        Arbitraries.of(AUTHOR, COLLEAGUE, new AgentId(3)),
                        Arbitraries.of(Feedback.class),
                        Arbitraries.integers().between(0, 90))
                .as((by, kind, day) -> use(1, by, kind, day, true))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(UsesTest::numbered);
    }

    private static List<Uses.Use> numbered(List<Uses.Use> uses) {
        return IntStream.range(0, uses.size())
                .mapToObj(
                        i -> new Uses.Use(i + 1, uses.get(i).key(), uses.get(i).at(), true))
                .toList();
    }

    /** The rule told a second way: walk the standing uses of others in time, and count one when none counted of late. */
    private static int expected(List<Uses.Use> uses) {
        int points = 0;
        for (Uses.Key key : uses.stream().map(Uses.Use::key).distinct().toList()) {
            if (key.by().equals(AUTHOR)) continue;
            int each = switch (key.kind()) {
                case USED -> 5;
                case HELPFUL -> 2;
                case SOLD, RENEWED, KEPT -> 10;
                case NOT_FOR_CUSTOMER, OUTDATED, MEETING, OFFERED, LOST -> 0;
            };
            Instant last = Instant.MIN;
            for (Instant at : uses.stream()
                    .filter(use -> use.key().equals(key) && use.stands())
                    .map(Uses.Use::at)
                    .sorted()
                    .toList())
                if (last == Instant.MIN || Duration.between(last, at).toDays() >= 30) {
                    points += each;
                    last = at;
                }
        }
        return points;
    }

    private static List<String> deserved(Uses.Use... uses) {
        return merits(List.of(uses)).stream()
                .filter(Merit::stands)
                .map(Merit::cause)
                .toList();
    }

    private static List<Merit> merits(List<Uses.Use> uses) {
        return Uses.merits(uses, ITEMS, BOOKS);
    }

    private static Uses.Use use(long id, AgentId by, Feedback kind, int day, boolean stands) {
        return new Uses.Use(
                id, new Uses.Key(by, ITEM, new CustomerId(4), kind), NOW.plus(day, ChronoUnit.DAYS), stands);
    }

    private static List<Uses.Use> shuffled(List<Uses.Use> uses, Random random) {
        List<Uses.Use> shuffled = new ArrayList<>(uses);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
