package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Query;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
    @Test
    void what_was_read_is_written_again() {
        SearchAddress address = read(Map.of("q", " 保费 & 涨价 ", "kind", "FAQ,INSIGHT", "sort", "NEWEST", "page", "3"));

        assertThat(address.query().text()).isEqualTo("保费 & 涨价");
        assertThat(address.query().chosen(Facet.KIND)).containsExactly("FAQ", "INSIGHT");
        assertThat(address.query().from()).isEqualTo(40);
        assertThat(address)
                .hasToString("?q=%E4%BF%9D%E8%B4%B9+%26+%E6%B6%A8%E4%BB%B7&kind=FAQ,INSIGHT&sort=NEWEST&page=3");
    }

    @Test
    void what_makes_no_sense_is_passed_over() {
        SearchAddress address = read(Map.of(
                "kind", "NOVEL,FAQ", "concept", "0,x,12,-3", "lang", "fr", "sort", "COLOUR", "page", "999999999999"));

        assertThat(address.query().filters().keySet()).containsExactly(Facet.KIND, Facet.CONCEPT);
        assertThat(address.query().chosen(Facet.CONCEPT)).containsExactly("12");
        assertThat(address.query().sort()).isEqualTo(Query.Sort.RELEVANCE);
        assertThat(address.query().from()).isZero();
        assertThat(read(Map.of("page", "9999999")).query().from() + SearchAddress.SIZE)
                .isEqualTo(Query.MAX_DEPTH);
    }

    @Test
    void choosing_twice_lets_go_and_leads_back_to_the_first_page() {
        SearchAddress address = read(Map.of("q", "x", "page", "2"));
        SearchAddress chosen = address.toggled(Facet.LANG, "zh");

        assertThat(chosen).hasToString("?q=x&lang=zh");
        assertThat(chosen.toggled(Facet.LANG, "zh")).hasToString("?q=x");
        assertThat(chosen.unfiltered().filtered()).isFalse();
        assertThat(chosen.page(2)).hasToString("?q=x&lang=zh&page=2");
        assertThat(chosen.page(2).sorted("NEWEST")).hasToString("?q=x&lang=zh&sort=NEWEST");
    }

    @Test
    void ages_and_every_order_are_read_and_other_words_passed_over() {
        SearchAddress address = read(Map.of("age", "MONTH,YESTERDAY,OLDER", "sort", "OLDEST"));

        assertThat(address).hasToString("?age=MONTH,OLDER&sort=OLDEST");
    }

    @Test
    void markup_leaves_an_address_only_encoded() {
        assertThat(read(Map.of("q", "<script>\"'")).toString()).isEqualTo("?q=%3Cscript%3E%22%27");
    }

    private static SearchAddress read(Map<String, String> sent) {
        return SearchAddress.read(sent::get);
    }
}
