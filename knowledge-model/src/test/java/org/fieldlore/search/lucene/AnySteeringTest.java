package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Entries;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.Steering;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.Tuning;
import org.fieldlore.shared.KnowledgeId;

/** However the office steers, a list is whole: nothing is lost, nothing comes twice or out of sight, pins lead it. */
class AnySteeringTest {
    private static final int ITEMS = 320;
    private static final String[] WORDS = {"premium", "renewal", "claim"};
    private static final Viewer VIEWER = Entries.agent(5, 2);
    private static final ScratchIndex SCRATCH = new ScratchIndex();
    private static final TextIndex INDEX = SCRATCH.index;

    @BeforeContainer
    static void fill() {
        INDEX.put(LongStream.rangeClosed(1, ITEMS)
                .mapToObj(id -> item(id).entry())
                .toList());
        INDEX.refresh();
    }

    @AfterContainer
    static void close() throws IOException {
        SCRATCH.close();
    }

    /** Nine in ten speak of premiums, so that a list goes on beyond what is ranked closely; every seventh is another branch's, every
     * fourth from one of nine documents. */
    private static Entries item(long id) {
        String text = id % 10 == 0 ? "other" : "premium " + WORDS[(int) (id % 3)] + " " + "x ".repeat((int) (id % 5));
        Entries item =
                Entries.en(id, WORDS[(int) (id % 3)], text).by(1, 1, id % 7 == 0 ? Audience.BRANCH : Audience.COMPANY);
        return id % 4 == 0 ? item.from(1 + id % 9) : item;
    }

    @Property(tries = 150)
    void pages_hold_every_item_once_and_pins_first(
            @ForAll("steerings") Steering steering, @ForAll @IntRange(min = 7, max = 200) int size) {
        Query query = Query.of("premium");
        Tuning tuning = Tuning.NONE.with(steering);
        Results plain = INDEX.search(query.page(0, 200), VIEWER);
        List<Long> all = new ArrayList<>();
        Results page = INDEX.search(query.page(0, size), null, tuning, VIEWER);
        long behind = 0;
        for (int from = 0; from < page.listed(); from += size)
            for (Hit hit :
                    INDEX.search(query.page(from, size), null, tuning, VIEWER).hits()) {
                all.add(hit.id().value());
                behind += hit.behind();
            }

        assertThat(all).hasSize((int) page.listed()).doesNotHaveDuplicates();
        assertThat(behind).isEqualTo(page.total() - page.listed());
        assertThat(all).allMatch(id -> id % 7 != 0);
        assertThat(page.total()).isGreaterThanOrEqualTo(plain.total());
        assertThat(all.subList(0, pins(steering).size())).isEqualTo(pins(steering));
    }

    private static List<Long> pins(Steering steering) {
        return steering.effects(rule -> rule.asked().equals("premium")).entrySet().stream()
                .filter(one -> one.getValue() == Effect.PINNED)
                .map(one -> one.getKey().value())
                .filter(id -> id <= ITEMS && id % 7 != 0)
                .toList();
    }

    @Provide
    Arbitrary<Steering> steerings() {
        return Combinators.combine(
                        Arbitraries.of("premium", "renewal"),
                        Arbitraries.of(Match.class),
                        Arbitraries.longs().between(1, ITEMS + 20),
                        Arbitraries.of(Effect.class))
                .as((asked, match, id, effect) -> new Steering.Rule(asked, match, new KnowledgeId(id), effect))
                .list()
                .ofMaxSize(30)
                .map(Steering::new);
    }
}
