package org.fieldlore.advice.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.Test;

class NextProductTest {
    private static final NextProduct LEARNT = learn(List.of("space travel"));

    /** Teachers with motor take accident, farmers with motor take property; life goes with either, half as often. */
    private static List<Profile> book() {
        Random random = new Random(1);
        List<Profile> book = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String work = i % 2 == 0 ? "teacher" : "farmer";
            String second = random.nextInt(3) == 0 ? "life" : i % 2 == 0 ? "accident" : "property";
            book.add(profile(work, 20 + random.nextInt(50), "motor", second));
        }
        book.add(profile("diver", 30, "motor", "yacht"));
        return book;
    }

    private static NextProduct learn(List<String> catalogue) {
        return NextProduct.learn(book(), catalogue, new LogisticRegression());
    }

    private static Profile profile(String work, int age, String... holds) {
        return new Profile(Set.of(holds), List.of(new Fact("work", work), Fact.band("age", age, 10)));
    }

    private static List<Offer> offers(Profile customer) {
        return LEARNT.offers(customer, any -> true);
    }

    @Test
    void what_alike_customers_bought_comes_first() {
        assertThat(offers(profile("teacher", 40, "motor")).get(0).product()).isEqualTo("accident");
        assertThat(offers(profile("farmer", 40, "motor")).get(0).product()).isEqualTo("property");
    }

    @Test
    void an_offer_tells_the_fact_that_speaks_for_it() {
        Offer first = offers(profile("teacher", 40, "motor")).get(0);
        assertThat(first.reasons().get(0).fact()).isEqualTo(new Fact("work", "teacher"));
        assertThat(first.reasons().get(0).weight()).isPositive();
        assertThat(first.reasons()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_chance_is_about_how_often_it_happens() {
        assertThat(offers(profile("teacher", 40, "motor")).get(0).chance()).isCloseTo(2 / 3.0, within(0.1));
    }

    @Test
    void chances_of_all_that_is_not_held_are_one_together() {
        List<Offer> all = offers(profile("farmer", 25, "motor", "life"));
        assertThat(all.stream().mapToDouble(Offer::chance).sum()).isCloseTo(1, within(1e-9));
        assertThat(all).extracting(Offer::product).doesNotContain("motor", "life");
    }

    @Test
    void what_does_not_suit_is_left_out_and_changes_no_chance() {
        Profile customer = profile("teacher", 40, "motor");
        List<Offer> suitable = LEARNT.offers(customer, product -> !product.equals("accident"));
        assertThat(suitable)
                .isEqualTo(offers(customer).stream()
                        .filter(offer -> !offer.product().equals("accident"))
                        .toList());
    }

    @Test
    void a_product_with_few_buyers_is_offered_behind_those_with_many() {
        List<String> order = offers(profile("teacher", 40, "motor")).stream()
                .map(Offer::product)
                .toList();
        assertThat(order).endsWith("yacht", "space travel");
    }

    @Test
    void an_unknown_occupation_counts_for_nothing() {
        Profile without = new Profile(Set.of("motor"), List.of(Fact.band("age", 40, 10)));
        assertThat(offers(profile("astronaut", 40, "motor"))).isEqualTo(offers(without));
    }

    @Test
    void without_customers_who_have_two_products_the_most_held_comes_first() {
        NextProduct learnt = NextProduct.learn(
                List.of(profile("a", 20, "motor"), profile("b", 20, "motor"), profile("c", 20, "life")),
                List.of("health"),
                new LogisticRegression());
        assertThat(learnt.offers(profile("d", 30), any -> true))
                .extracting(Offer::product)
                .containsExactly("motor", "life", "health");
        assertThat(NextProduct.learn(List.of(), List.of(), new LogisticRegression())
                        .offers(profile("d", 30), any -> true))
                .isEmpty();
    }

    @Test
    void who_has_everything_is_offered_nothing() {
        assertThat(offers(profile("teacher", 40, LEARNT.products.toArray(String[]::new))))
                .isEmpty();
    }

    @Test
    void the_same_book_teaches_the_same() {
        assertThat(Learnt.bytes(learn(List.of("space travel")))).isEqualTo(Learnt.bytes(LEARNT));
    }

    @Test
    void what_was_learnt_is_kept_as_bytes() throws IOException {
        Profile customer = profile("farmer", 60, "motor");
        assertThat(Learnt.of(Learnt.bytes(LEARNT)).offers(customer, any -> true))
                .isEqualTo(offers(customer));
    }

    @Test
    void bytes_that_were_cut_or_are_something_else_are_refused() {
        byte[] whole = Learnt.bytes(LEARNT);
        assertThatThrownBy(() -> Learnt.of(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Learnt.of(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    @Test
    void numbers_become_bands() {
        assertThat(Fact.band("age", 37, 5)).isEqualTo(new Fact("age", "35-39"));
        assertThat(Fact.band("balance", -1, 10)).isEqualTo(new Fact("balance", "-10--1"));
    }

    @Property(tries = 50)
    void whoever_asks_gets_every_product_not_held_once(
            @ForAll @StringLength(max = 3) String work,
            @ForAll @Size(max = 4) Set<@CharRange(from = 'a', to = 'z') @StringLength(2) String> odd) {
        Profile customer = new Profile(odd, List.of(new Fact("work", work)));
        assertThat(offers(customer)).extracting(Offer::product).containsExactlyInAnyOrderElementsOf(LEARNT.products);
        assertThat(offers(customer)).allMatch(offer -> offer.chance() > 0 && offer.chance() < 1);
    }
}
