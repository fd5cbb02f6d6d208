package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.AdviceSettings;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearntOffers;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ReadCircumstances;
import org.fieldlore.advice.Rules;
import org.fieldlore.advice.ShowCards;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.Situation;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.Why;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.search.onnx.BgeMeaning;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * Whether the item that answers a customer's question is among the three cards beside that customer. The newest note of each made-up
 * customer is a question of the set; with facts the customer also holds the product whose clauses have the answer. Beside it the
 * same with one signal left out, and what plain words find, of the question alone and of the product's name and the question.
 */
final class KnowHowBench {
    private static final int CARDS = 3;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Map<String, String> options;
    private final Figures figures;
    private final Meaning meaning;

    KnowHowBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        String cache = options.get("cache");
        this.meaning = cache == null ? new BgeMeaning() : new RememberedMeaning(new BgeMeaning(), Path.of(cache));
    }

    void run(String set) throws IOException {
        Path folder = Path.of(Objects.requireNonNull(options.get("data"), "--data is missing"))
                .resolve(set);
        boolean facts = set.equals("insqabench-zh");
        Judged judged = facts
                ? Judged.of(
                        set,
                        "zh",
                        folder.resolve("corpus.jsonl"),
                        queries(folder, "queries.jsonl"),
                        qrels(folder, "qrels.trec"))
                : Judged.of(
                        set,
                        "en",
                        folder.resolve("corpus-v1lemma.jsonl"),
                        queries(folder, "queries-v1lemma-valid.jsonl"),
                        qrels(folder, "qrels-v1lemma-valid.trec"));
        Path files = Files.createTempDirectory("advice-");
        try (TextIndex index = new LuceneTextIndex(files, CLOCK)) {
            Stock shelf = fill(judged, index);
            if (facts) for (Without one : Without.values()) mark(judged, "hit@3_with_facts", shelf, true, one);
            for (Without one : List.of(Without.NOTHING, Without.WORDS, Without.MEANING))
                mark(judged, facts ? "hit@3_without_facts" : "hit@3", shelf, false, one);
        } finally {
            Folders.delete(files);
        }
        try (Ranker words = new LuceneRanker(judged.documents())) {
            if (facts) plain(judged, "hit@3_with_facts", words, true);
            plain(judged, facts ? "hit@3_without_facts" : "hit@3", words, false);
        }
    }

    /** Questions to be judged may lie elsewhere: {@code --queries F --qrels F}. */
    private Path queries(Path folder, String usual) {
        return options.containsKey("queries") ? Path.of(options.get("queries")) : folder.resolve(usual);
    }

    private Path qrels(Path folder, String usual) {
        return options.containsKey("qrels") ? Path.of(options.get("qrels")) : folder.resolve(usual);
    }

    /** A signal that is left out, to see its share. */
    private enum Without {
        NOTHING("ours"),
        PRODUCT("without product"),
        WORDS("without words"),
        MEANING("without meaning");

        private final String system;

        Without(String system) {
            this.system = system;
        }

        Situation of(Situation all) {
            return this == PRODUCT
                    ? new Situation(all.concepts(), all.segments(), Set.of(), all.text(), all.asked())
                    : all;
        }

        /** Words and meaning are levelled together, t = s / (s + half): one alone is m / (m + 1 - t). */
        Hit of(Hit hit) {
            Why why = hit.why();
            double rest = 1 - (why.text() + why.meaning()) / Situation.TEXT_WEIGHT;
            return switch (this) {
                case NOTHING, PRODUCT -> hit;
                case WORDS -> told(hit, 0, why.meaning() / (why.meaning() + rest));
                case MEANING -> told(hit, why.text() / (why.text() + rest), 0);
            };
        }

        private static Hit told(Hit hit, double words, double meaning) {
            Why why = hit.why();
            return new Hit(
                    hit.id(),
                    hit.externalId(),
                    hit.source(),
                    hit.behind(),
                    hit.title(),
                    hit.snippet(),
                    hit.asked(),
                    hit.kind(),
                    hit.lang(),
                    hit.confidence(),
                    hit.author(),
                    hit.branch(),
                    hit.concepts(),
                    hit.segments(),
                    hit.updatedAt(),
                    hit.score(),
                    Why.shared(
                                    words,
                                    why.words(),
                                    meaning,
                                    why.concept(),
                                    why.concepts(),
                                    why.segment(),
                                    why.segments())
                            .naming(why.products()));
        }
    }

    private ForSituation finding(TextIndex index, Without left) {
        return new ForSituation(index, meaning) {
            @Override
            public List<Hit> find(Situation situation, Viewer viewer, int max) {
                return super.find(left.of(situation), viewer, max).stream()
                        .map(left::of)
                        .toList();
            }
        };
    }

    /** What stands in database and index. */
    private record Stock(Db db, Staff staff, TextIndex index, Map<String, KnowledgeId> ids) {}

    private Stock fill(Judged judged, TextIndex index) {
        Db db = Db.h2Only();
        Staff staff = Staff.enrol(db);
        Map<String, KnowledgeId> ids = new HashMap<>();
        List<IndexEntry> entries = new ArrayList<>();
        db.run(em -> {
            Lore lore = new Lore(em);
            for (Judged.Text text : judged.documents()) {
                KnowledgeId id = lore.item(staff.bo(), "x", CLOCK.instant());
                ids.put(text.id(), id);
                entries.add(OurRanker.entry(id, text, judged.lang(), false));
            }
        });
        index.put(entries);
        index.refresh();
        index.place(entries.stream().map(entry -> entry.placed(meaning)).toList());
        index.refresh();
        return new Stock(db, staff, index, ids);
    }

    private void mark(Judged judged, String measure, Stock shelf, boolean facts, Without left) {
        Viewer viewer = shelf.staff().viewer(shelf.staff().mei(), shelf.staff().west(), Role.AGENT);
        ForSituation finding = finding(shelf.index(), left);
        int hits = 0;
        for (Judged.Text question : judged.questions()) {
            CustomerId customer = customer(shelf, question, facts);
            List<Card> cards = shelf.db()
                    .in(em -> new AdviseOnCustomer(
                                    new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                                    finding,
                                    new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING),
                                    new SuggestConcepts(new ReadVocabulary(em)),
                                    new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK))
                            .advise(customer, viewer, judged.lang())
                            .cards());
            Set<String> right = judged.right().getOrDefault(question.id(), Set.of());
            if (right.stream()
                    .map(shelf.ids()::get)
                    .anyMatch(id -> cards.stream().anyMatch(card -> card.item().equals(id)))) hits++;
        }
        add(judged, left.system, measure, hits);
    }

    /** A customer whose newest note is the question; with facts one who holds the product that it is about. */
    private static CustomerId customer(Stock shelf, Judged.Text question, boolean facts) {
        return shelf.db().in(em -> {
            Book book = new Book(em);
            long id = book.customer(shelf.staff().mei());
            book.note(id, Instant.now(CLOCK).minus(Duration.ofDays(1)), question.text());
            if (facts) {
                long policy = book.policy(id, "OTHER", LocalDate.now(CLOCK).plusDays(200), "900");
                Sql.of("update policy set product = ? where id = ?", question.title(), policy)
                        .execute(em);
            }
            return new CustomerId(id);
        });
    }

    private void plain(Judged judged, String measure, Ranker words, boolean facts) throws IOException {
        int hits = 0;
        for (Judged.Text question : judged.questions()) {
            Set<String> right = judged.right().getOrDefault(question.id(), Set.of());
            String text = facts ? question.title() + " " + question.text() : question.text();
            if (words.rank(text, CARDS).stream().anyMatch(hit -> right.contains(hit.id()))) hits++;
        }
        add(judged, words.name(), measure, hits);
    }

    private void add(Judged judged, String system, String measure, int hits) {
        int asked = judged.questions().size();
        double share = (double) hits / asked;
        figures.add(judged.name(), system, measure, share, "", Math.sqrt(share * (1 - share) / asked), asked);
    }
}
