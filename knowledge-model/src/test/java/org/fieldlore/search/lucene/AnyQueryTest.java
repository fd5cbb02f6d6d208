package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Entries;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.Query;
import org.fieldlore.search.Ranked;
import org.fieldlore.search.Results;
import org.fieldlore.search.Sense;
import org.fieldlore.search.Situation;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

class AnyQueryTest {
    private static final String[] WORDS = {"保费", "premium", "续保", "renewal", "理赔", "claim", "孩子", "child"};
    private static final ScratchIndex SCRATCH = new ScratchIndex();
    private static final TextIndex INDEX = SCRATCH.index;

    private static final Meaning MEANING = new WordCounts();

    @BeforeContainer
    static void fill() {
        List<IndexEntry> all = LongStream.rangeClosed(1, 200)
                .mapToObj(AnyQueryTest::item)
                .map(Entries::entry)
                .toList();
        INDEX.put(all);
        INDEX.refresh();
        INDEX.place(all.stream().map(entry -> entry.placed(MEANING)).toList());
        INDEX.refresh();
    }

    @AfterContainer
    static void close() throws IOException {
        SCRATCH.close();
    }

    @Property(tries = 400)
    void any_string_is_a_legal_query(@ForAll("strings") String text) {
        Results found = INDEX.search(Query.of(text), Sense.ofQuestion(text, MEANING), Entries.reviewer());
        List<Ranked> best = INDEX.best(Query.of(text), Sense.ofQuestion(text, MEANING), Entries.reviewer());
        INDEX.similar(text, "zh", Entries.reviewer(), 5, null);
        INDEX.fitting(new Situation(Map.of(), Set.of(), text), Entries.reviewer(), 5);

        assertThat(found.hits()).hasSize((int) Math.min(20, found.total()));
        assertThat(best)
                .isEqualTo(found.hits().stream()
                        .map(hit -> new Ranked(hit.id(), hit.score()))
                        .toList());
    }

    @Example
    void very_long_and_broken_texts_are_legal_queries() {
        List<String> texts = List.of(
                "premium 保费 ".repeat(1_000),
                "premium 保费 ".repeat(10_000),
                "* ? ** ??",
                "\"premium' OR 1=1; DROP TABLE item; --",
                "title:premium~2 AND (claim^4 OR [a TO b})",
                "a".repeat(10_000),
                "保".repeat(10_000),
                "\ud83d\udc76\ud83c\udffd".repeat(3_000),
                "\ud83d",
                "\udc76保费\ud83d",
                "\u0000\u0001\u202e\ufffe premium",
                "((((\"\"\"~~~***???\\\\//::AND NOT OR TO [* TO *]");
        for (String text : texts) any_string_is_a_legal_query(text);
        assertThat(INDEX.search(Query.of("\udc76保费\ud83d"), Entries.reviewer()).total())
                .isPositive();
    }

    @Example
    void thousands_of_filters_are_cut_to_what_a_page_can_show() {
        Set<String> values =
                LongStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.toSet());
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) filters.put(facet, values);
        Query query = new Query("premium", filters, Query.Sort.RELEVANCE, 0, 20);

        assertThat(INDEX.search(query, Entries.reviewer()).hits()).isEmpty();
    }

    @Property(tries = 300)
    void no_hit_is_ever_outside_what_the_viewer_may_see(
            @ForAll("viewers") Viewer viewer,
            @ForAll("words") String text,
            @ForAll Facet facet,
            @ForAll boolean narrow) {
        Query query = Query.of(text).page(0, 200);
        if (narrow) query = query.with(facet, "1").with(Facet.CONFIDENCE, "ARCHIVED");
        Results found = INDEX.search(query, Sense.ofQuestion(text, MEANING), viewer);

        assertThat(found.hits()).allMatch(hit -> visible(hit, viewer));
        assertThat(found.total()).isEqualTo(found.hits().size());
        assertThat(INDEX.similar(text, "zh", viewer, 50, null)).allMatch(hit -> visible(hit, viewer));
        assertThat(INDEX.fitting(new Situation(Map.of(), Set.of(), text), viewer, 50))
                .allMatch(hit -> visible(hit, viewer));
        found.counts(Facet.AUTHOR)
                .forEach(author -> assertThat(author.count())
                        .isLessThanOrEqualTo(LongStream.rangeClosed(1, 200)
                                .mapToObj(AnyQueryTest::item)
                                .filter(item ->
                                        String.valueOf(item.author()).equals(author.value()) && visible(item, viewer))
                                .count()));
    }

    private static boolean visible(Hit hit, Viewer viewer) {
        return visible(item(hit.id().value()), viewer);
    }

    private static boolean visible(Entries item, Viewer viewer) {
        return viewer.is(Role.REVIEWER)
                || item.audience() == Audience.COMPANY
                || item.branch() == viewer.branch().value()
                || item.author() == viewer.agent().value();
    }

    private static Entries item(long id) {
        String word = WORDS[(int) (id % WORDS.length)];
        Audience audience = id % 3 == 0 ? Audience.COMPANY : Audience.BRANCH;
        return Entries.zh(id, word + id, word + "的经验，" + WORDS[(int) (id / 7 % WORDS.length)])
                .by(id % 11 + 1, id % 5 + 1, audience)
                .confidence(id % 13 == 0 ? Confidence.ARCHIVED : Confidence.VALIDATED);
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> marks =
                Arbitraries.strings().withChars("\"'()[]{}~*?:\\/+-!^&|。，、？！<>").ofMaxLength(40);
        Arbitrary<String> halves =
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(20);
        return Arbitraries.oneOf(wild, marks, halves, words());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(5).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Viewer> viewers() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of(Role.class).set().ofMinSize(1))
                .as((agent, branch, roles) -> new Viewer(new AgentId(agent), new BranchId(branch), roles));
    }
}
