package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldlore.advice.AdviceSettings;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.CardDetail;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearntOffers;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ReadCircumstances;
import org.fieldlore.advice.Rules;
import org.fieldlore.advice.ShowCards;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.advice.elsewhere.GiveCards;
import org.fieldlore.advice.proof.KeepExperiments;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.portal.api.jose.DeclaredSystems;
import org.fieldlore.portal.api.jose.KnowSystems;
import org.fieldlore.portal.api.jose.TokenRefused;
import org.fieldlore.portal.api.jose.Tokens;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Rows;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AnswerHooksDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    private static final String HERE = "https://portal.example.com";
    private static final String ASK = "/api/cds-services/customer-view";
    private static final String REPORT = ASK + "/feedback";

    private final Tokens crm = new Tokens();

    @TempDir
    Path folder;

    private TextIndex index;
    private KnowSystems systems;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneTextIndex(folder.resolve("index"), CLOCK);
        Path file = folder.resolve("systems.properties");
        crm.declare(file, HERE);
        systems = new KnowSystems(new DeclaredSystems(file.toString()), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @EachDatabase
    void of_a_call_that_is_refused_nothing_is_stored(Db db) {
        Staff staff = Staff.enrol(db);
        String known = customer(db, staff);
        db.run(em -> new HouseSecret(em).prepare());
        Map<String, Long> before = Rows.of(db);

        refused(
                db,
                "no-such-hook",
                crm.header(HERE + "/api/cds-services/no-such-hook", CLOCK.instant()),
                "{}",
                NotFound.class);
        refused(db, token(ASK), body("mei", "stranger", null), PrefetchMissing.class);
        refused(db, new Tokens().header(HERE + ASK, CLOCK.instant()), body("mei", known, null), TokenRefused.class);
        refused(
                db,
                crm.header(HERE + ASK, CLOCK.instant().minusSeconds(301)),
                body("mei", known, null),
                TokenRefused.class);
        refused(db, null, body("mei", known, null), TokenRefused.class);
        refused(db, token(ASK), body("nobody", known, null), NotFound.class);
        refused(db, token(ASK), body("bo", known, null), NotFound.class);
        refused(db, token(ASK), "{\"hook\":\"patient-view\"}", IllegalArgumentException.class);
        refused(db, token(ASK), body("mei", "stranger", profile("x".repeat(10 << 20))), BodyTooLarge.class);
        refused(
                db,
                token(ASK),
                body("mei", "stranger", "{\"customer\":{\"kind\":\"DOG\"}}"),
                IllegalArgumentException.class);

        assertThat(Rows.of(db)).isEqualTo(before);
    }

    @EachDatabase
    void a_token_is_spent_by_its_call_and_a_body_over_a_megabyte_is_not_read_on(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        String known = customer(db, staff);
        String token = token(ASK);

        assertThat(ask(db, token, body("mei", known, null)).getJsonArray("cards"))
                .isEmpty();
        refused(db, token, body("mei", known, null), TokenRefused.class);
        ByteArrayInputStream huge = new ByteArrayInputStream(
                body("mei", "stranger", profile("x".repeat(10 << 20))).getBytes(StandardCharsets.UTF_8));
        Throwable tooLarge = db.in(em -> catchThrowable(() -> answer(em).ask("customer-view", token(ASK), huge)));
        assertThat(tooLarge).isInstanceOf(BodyTooLarge.class);
        assertThat(huge.available()).isGreaterThan(9 << 20);
    }

    @EachDatabase
    void a_customer_whom_the_archive_does_not_know_is_advised_on_and_not_stored(Db db) {
        Staff.enrol(db);
        db.run(em -> new HouseSecret(em).prepare());
        Map<String, Long> before = Rows.of(db);

        JsonObject answer = ask(db, token(ASK), body("mei", "stranger", profile("卢湾")));

        assertThat(answer.getJsonArray("cards")).isEmpty();
        assertThat(Rows.of(db)).isEqualTo(before);
    }

    @EachDatabase
    void a_hook_answers_of_a_customer_who_is_held_out_as_of_one_whom_nothing_fits(Db db) {
        Staff staff = Staff.enrol(db);
        List<String> customers = db.in(em -> {
            new KeepExperiments(em, CLOCK)
                    .begin(Lane.KNOW_HOW, "half", 50, staff.viewer(staff.lead(), staff.west(), Role.MANAGER));
            Book book = new Book(em);
            SegmentId families = book.segment("families");
            find(
                    new Lore(em)
                            .item(
                                    staff.bo(),
                                    "给年轻家庭的一张表",
                                    CLOCK.instant(),
                                    Confidence.VALIDATED,
                                    List.of(),
                                    List.of(families)),
                    staff,
                    families);
            List<String> made = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long one = book.customer(staff.mei());
                book.member(families, one);
                made.add("c" + one);
            }
            return made;
        });
        JsonObject nothing = ask(db, token(ASK), body("mei", customer(db, staff), null));

        Set<Boolean> seen = new HashSet<>();
        for (String one : customers) {
            JsonObject answer = ask(db, token(ASK), body("mei", one, null));
            boolean heldOut = db.in(em -> Sql.of(
                                    "select p.held_out from advice_participant p join customer c on c.id = p.customer_id"
                                            + " where c.external_id = ?",
                                    one)
                            .number(em))
                    == 1;
            seen.add(heldOut);
            if (heldOut) assertThat(answer).isEqualTo(nothing);
            else assertThat(answer.getJsonArray("cards")).isNotEmpty();
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @EachDatabase
    void a_report_that_comes_again_changes_nothing_and_a_replayed_one_is_refused(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId showing = db.in(em -> {
            Lore lore = new Lore(em);
            return lore.shown(lore.item(staff.bo(), "有孩子的家庭先保大人", CLOCK.instant()), 5, staff.mei(), CLOCK.instant());
        });
        String card = db.in(em -> new CardKey(new HouseSecret(em).bytes(), Tokens.ISSUER).of(showing))
                .toString();
        String report = report(card);
        String token = token(REPORT);

        db.run(em -> send(em, token, report));
        Map<String, Long> once = Rows.of(db);
        assertThat(once.get("advice_feedback")).isEqualTo(1);
        db.run(em -> send(em, token(REPORT), report));
        for (String bad : new String[] {
            report(UUID.randomUUID().toString()), "[]", report(card).replace("accepted", "liked")
        }) assertThat(refusal(db, token(REPORT), bad)).as(bad).isNotNull();
        assertThat(refusal(db, token, report)).isInstanceOf(TokenRefused.class);

        assertThat(Rows.of(db)).isEqualTo(once);
    }

    /** Lets the index find an item on a segment. */
    private void find(KnowledgeId item, Staff staff, SegmentId segment) {
        Findable found = new Findable(
                item,
                null,
                null,
                Kind.EXPERIENCE,
                "zh",
                Confidence.VALIDATED,
                Audience.COMPANY,
                staff.bo(),
                staff.east(),
                "给年轻家庭的一张表",
                "见面时先问清楚情况。",
                List.of(),
                Set.of(),
                Set.of(segment),
                CLOCK.instant());
        index.put(List.of(new IndexEntry(found, Set.of(), "")));
        index.refresh();
    }

    private void refused(Db db, @Nullable String token, String body, Class<? extends Throwable> how) {
        refused(db, "customer-view", token, body, how);
    }

    private void refused(Db db, String hook, @Nullable String token, String body, Class<? extends Throwable> how) {
        // What was written before the refusal is committed, so that it shows.
        Throwable refusal = db.in(em -> catchThrowable(() -> ask(em, hook, token, body)));
        assertThat(refusal).as(body.substring(0, Math.min(200, body.length()))).isInstanceOf(how);
    }

    private JsonObject ask(Db db, String token, String body) {
        return db.in(em -> ask(em, "customer-view", token, body));
    }

    private JsonObject ask(EntityManager em, String hook, @Nullable String token, String body) {
        try {
            return answer(em).ask(hook, token, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Throwable refusal(Db db, String token, String report) {
        return db.in(em -> catchThrowable(() -> send(em, token, report)));
    }

    private void send(EntityManager em, String token, String body) {
        try {
            answer(em).report("customer-view", token, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnswerHooks answer(EntityManager em) {
        return new AnswerHooks(
                systems,
                new CallBudget(600, CLOCK),
                new AdviseOnCustomer(
                        new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                        new ForSituation(index, new WordCounts()),
                        new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING),
                        new SuggestConcepts(new ReadVocabulary(em)),
                        new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK)),
                new CardDetail(em, CLOCK, new ReadWordings(em)),
                new GiveCards(em, CLOCK),
                new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK)),
                new FindCustomers(em, CLOCK, CustomerSettings.defaults()),
                new People(em),
                new HouseSecret(em),
                CLOCK);
    }

    private static String customer(Db db, Staff staff) {
        return db.in(em -> "c" + new Book(em).customer(staff.mei()));
    }

    private String token(String path) {
        return crm.header(HERE + path, CLOCK.instant());
    }

    private static String profile(String city) {
        return "{\"customer\":{\"kind\":\"INDIVIDUAL\",\"city\":\"" + city + "\"}}";
    }

    private static String body(String user, String customer, @Nullable String prefetch) {
        return "{\"hook\":\"customer-view\",\"hookInstance\":\"" + UUID.randomUUID() + "\",\"context\":{\"userId\":\""
                + user + "\",\"customerId\":\"" + customer + "\"}"
                + (prefetch == null ? "" : ",\"prefetch\":" + prefetch) + "}";
    }

    private static String report(String card) {
        return "{\"feedback\":[{\"card\":\"" + card
                + "\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-06-30T08:00:00Z\"}]}";
    }
}
