package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.AdviceSettings;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardDetail;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearntOffers;
import org.fieldlore.advice.NamesInArchive;
import org.fieldlore.advice.ReadCircumstances;
import org.fieldlore.advice.Rules;
import org.fieldlore.advice.ShowCards;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.CheckDraft;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.KnowledgeSettings;
import org.fieldlore.knowledge.Lot;
import org.fieldlore.knowledge.PersonalDataInText;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive full of what points to people, and agents who write it all down, spelled in many ways: no card beside a customer shows
 * anything of another one, on no way out.
 */
class LeakCorpusDbTest {
    private static final int CUSTOMERS = 56;
    private static final String FAMILIES = "欧阳慕容司马诸葛上官夏侯";
    private static final String GIVEN = "芷澜霁珩翊晞筠瑄峤澍";

    private static final List<String> SUBJECTS = List.of("stage/renewal", "product/motor", "product/home");

    @TempDir
    Path folder;

    private int written;

    private TextIndex index;
    private final Random random = new Random(20_260_131);

    @BeforeEach
    void open() throws IOException {
        index = new LuceneTextIndex(folder.resolve("index"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /** What points to one customer, and how agents write it. */
    private record Person(
            long id, String name, String phone, String idNumber, String email, String plate, String employer) {
        Stream<String> written() {
            return Stream.of(
                    name + "嫌保费涨太多，先还原涨价的构成。",
                    "客户" + name.substring(0, 1) + " " + name.substring(1) + "嫌保费涨太多，先还原构成。",
                    "电话" + phone + "，嫌保费涨太多，先还原构成。",
                    "回拨 " + phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7) + " 再谈保费涨价。",
                    "身份证 " + idNumber + "，保费涨太多，先还原构成。",
                    "发到" + email + "，保费涨太多，先还原构成。",
                    plate + "的保费涨太多，先还原构成。",
                    wide(phone) + "：保费涨太多，先还原构成。");
        }

        private static String wide(String digits) {
            return digits.chars()
                    .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                    .reduce("", String::concat);
        }

        Stream<String> secrets() {
            return Stream.of(
                    name,
                    name.substring(0, 1) + " " + name.substring(1),
                    phone,
                    phone.substring(3, 7) + " " + phone.substring(7),
                    wide(phone),
                    idNumber,
                    email,
                    plate,
                    employer);
        }
    }

    @EachDatabase
    void no_card_shows_anything_of_another_customer(Db db) {
        KnowledgeFixture people = new KnowledgeFixture(db);
        db.run(em ->
                new LoadVocabulary(em, people.clock(), new Outbox(em, people.clock()), new JenaVocabulary()).shipped());
        List<Person> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> db.in(em -> person(em, people, i)))
                .toList();
        List<String> taken = new ArrayList<>();
        List<KnowledgeId> published = new ArrayList<>();
        for (Person one : customers)
            for (String text : Stream.concat(one.written(), Stream.of("保费涨太多，先还原涨价的构成，再谈能减什么：第" + one.id() + "种说法。"))
                    .toList()) {
                KnowledgeId item = publish(db, people, text);
                if (item == null) continue;
                published.add(item);
                taken.add(text);
            }
        assertThat(taken)
                .as("what points to somebody is not taken, and the rest is")
                .hasSize(CUSTOMERS)
                .allMatch(text -> text.endsWith("种说法。"));
        index(db, people, published);

        int cards = 0;
        for (Person one : customers) {
            Advice advice = advise(db, people, one);
            cards += advice.cards().size();
            String said = said(db, advice);
            for (Person other : customers)
                if (other != one)
                    assertThat(other.secrets()).as("beside " + one.name()).noneMatch(said::contains);
        }
        assertThat(cards).as("there are cards to look at").isGreaterThanOrEqualTo(CUSTOMERS);
    }

    private Person person(EntityManager em, KnowledgeFixture people, int i) {
        Book book = new Book(em);
        long id = book.customer(people.author);
        String name = FAMILIES.substring(i % 6 * 2, i % 6 * 2 + 2)
                + GIVEN.charAt(i % GIVEN.length())
                + GIVEN.charAt((i / GIVEN.length() + 5) % GIVEN.length());
        Person person = new Person(
                id,
                name,
                "139" + String.format("%08d", random.nextInt(100_000_000)),
                idNumber("110101" + (1930 + i) + "0307" + String.format("%03d", 100 + i)),
                "p" + i + "." + random.nextInt(1_000_000) + "@example.org",
                "京A" + String.format("%05d", 10_000 + random.nextInt(80_000)),
                "第" + i + "家不可说的公司");
        Sql.of(
                        "update customer set name = ?, name_key = ?, phone = ?, phone_digits = ?, id_number = ?, email = ?, plate = ?,"
                                + " employer = ?, note = ? where id = ?",
                        name,
                        name,
                        person.phone(),
                        person.phone(),
                        person.idNumber(),
                        person.email(),
                        person.plate(),
                        person.employer(),
                        "见" + person.phone(),
                        id)
                .execute(em);
        book.note(id, people.now.minus(Duration.ofDays(2)), name + "说保费涨太多，想比一比。" + person.email());
        LocalDate today = LocalDate.ofInstant(people.now, ZoneOffset.UTC);
        book.policy(id, "MOTOR", today.plusDays(20), "3000");
        book.policy(id, i % 2 == 0 ? "HOME" : "ACCIDENT", today.plusDays(200), "800");
        return person;
    }

    /** With the check character of GB 11643: the sum of the digits, weighted by powers of two, modulo 11. */
    private static String idNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Writes it down as an agent does, and approves it as a reviewer does; null when it is refused. */
    private @Nullable KnowledgeId publish(Db db, KnowledgeFixture people, String text) {
        String about = SUBJECTS.get(written++ / 9 % SUBJECTS.size());
        ConceptId concept = db.in(em ->
                new ReadVocabulary(em).current().idOf(Vocabulary.ROOT + about).orElseThrow());
        Draft draft = new Draft(
                Kind.EXPERIENCE,
                "zh",
                "客户嫌保费涨太多怎么谈",
                Map.of(Section.SITUATION, "保费涨了，客户想比一比。", Section.ACTION, text + "照着做。".repeat(10)),
                Audience.COMPANY,
                Set.of(concept),
                Set.of(),
                null);
        KnowledgeId id = db.in(em -> write(em, people).draft(people.author, draft));
        int[] seen = new int[1];
        Throwable refusal = catchThrowable(() -> db.run(
                em -> seen[0] = write(em, people).submit(id, people.author).revision()));
        if (refusal instanceof PersonalDataInText) return null;
        assertThat(refusal).isNull();
        db.run(em -> new ReviewKnowledge(
                        em, people.clock(), new Outbox(em, people.clock()), KnowledgeSettings.defaults(), check(em))
                .approve(id, people.reviewer, seen[0]));
        return id;
    }

    private static WriteKnowledge write(EntityManager em, KnowledgeFixture people) {
        return new WriteKnowledge(
                em, people.clock(), new Outbox(em, people.clock()), KnowledgeSettings.defaults(), new Lot(), check(em));
    }

    private static CheckDraft check(EntityManager em) {
        return new CheckDraft(
                em,
                KnowledgeSettings.defaults(),
                new NamesInArchive(new FindCustomers(em, Clock.systemUTC(), CustomerSettings.defaults())));
    }

    private void index(Db db, KnowledgeFixture people, List<KnowledgeId> items) {
        index.put(db.in(em -> people.read(em).findable(items)).stream()
                .map(item -> new IndexEntry(item, item.concepts(), ""))
                .toList());
        index.refresh();
    }

    private Advice advise(Db db, KnowledgeFixture people, Person customer) {
        Viewer author = people.viewer(people.author);
        Clock clock = people.clock();
        return db.in(em -> {
            LearnOffers offers = new LearnOffers(new LearntOffers(em, clock), new LogisticRegression(), clock);
            offers.run();
            return new AdviseOnCustomer(
                            new ReadCircumstances(em, clock, AdviceSettings.defaults(), Rules.SHIPPED),
                            new ForSituation(index, new WordCounts()),
                            new ShowCards(em, clock, AdviceSettings.defaults(), Rules.RANKING),
                            new SuggestConcepts(new ReadVocabulary(em)),
                            offers)
                    .advise(new CustomerId(customer.id()), author, "zh");
        });
    }

    /** Everything that is said, to our own pages' readers and to other systems. */
    private static String said(Db db, Advice advice) {
        Map<KnowledgeId, List<CardPart>> parts = db.in(em -> new CardDetail(em, Clock.systemUTC(), new ReadWordings(em))
                .parts(advice.cards().stream().map(Card::item).toList()));
        StringBuilder said = new StringBuilder(AdviceJson.of(advice, parts).toString());
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
            said.append(new HookCards(
                            new Wordbook(locale),
                            LocalDate.of(2026, 3, 1),
                            new CardKey(new byte[32], "crm"),
                            "https://portal.example")
                    .of(advice, parts));
        return said.toString();
    }
}
