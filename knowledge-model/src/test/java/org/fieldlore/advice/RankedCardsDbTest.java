package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.io.TempDir;

class RankedCardsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Topic AGAIN = Topic.of(Lane.STEP, Step.OFFER_AGAIN);

    @TempDir
    Path folder;

    /** Of customers with a quote, every other one has had no answer for long. */
    private static void quotes(EntityManager em, Staff staff, int customers) {
        for (int id = 1; id <= customers; id++)
            Sql.of(
                            "insert into quote (id, customer_id, line, currency, quoted_on, status, updated_at) values (?, ?,"
                                    + " 'HOME', 'CNY', ?, 'OPEN', ?)",
                            id,
                            new Book(em).customer(staff.mei()),
                            TODAY.minusDays(id % 2 == 0 ? 10 : 60),
                            NOW)
                    .execute(em);
    }

    private static RankingInForce ranking(EntityManager em) {
        return new RankingInForce(new ReadFormulas(em, CLOCK), new LearntChances(em, CLOCK));
    }

    private static ReadCircumstances circumstances(EntityManager em) {
        return new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED);
    }

    private static Advice shown(EntityManager em, Viewer viewer) {
        Terms terms = new Terms(new LabelTagger(Vocabulary.of(List.of())));
        CustomerId customer = new CustomerId(1);
        return new ShowCards(em, CLOCK, AdviceSettings.defaults(), ranking(em))
                .show(
                        customer,
                        viewer,
                        "zh",
                        circumstances(em).of(customer, viewer, terms, null),
                        List.of(),
                        terms,
                        null);
    }

    @EachDatabase
    void a_card_keeps_its_factors_and_the_version_and_one_of_weight_0_is_not_shown(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        db.run(em -> {
            quotes(em, staff, 1);
            save(em, 0, Map.of(AGAIN, 1.5), lead);
        });

        StepCard card = db.in(em -> shown(em, mei)).steps().get(0);

        assertThat(card.next().step()).isEqualTo(Step.OFFER_AGAIN);
        assertThat(card.place().score()).isEqualTo(card.next().urgency() / 100.0 * 1.5);
        db.run(em -> {
            Showing stored = em.find(
                    Showing.class, Objects.requireNonNull(card.showing()).value());
            assertThat(stored.rankingVersion()).isEqualTo(1);
            assertThat(stored.parts())
                    .contains("\"rule\":", "\"weight\":1.5", "\"chance\":0.5", "[\"FIT\",\"WEIGHT\"]");
            save(em, 1, Map.of(AGAIN, 0.0), lead);
        });
        assertThat(db.in(em -> shown(em, mei)).steps()).isEmpty();
        db.run(em -> assertThat(circumstances(em)
                        .of(new CustomerId(1), mei, new Terms(new LabelTagger(Vocabulary.of(List.of()))), null)
                        .stage())
                .isEqualTo(Step.OFFER_AGAIN.stage()));
    }

    private static void save(EntityManager em, int basedOn, Map<Topic, Double> weights, Viewer viewer) {
        new ChangeFormula(em, CLOCK, new ReadFormulas(em, CLOCK))
                .save(basedOn, Formula.SHIPPED.on(), weights, TODAY, "Other", viewer);
    }

    @EachDatabase
    void what_another_formula_would_change_is_counted_without_showing_anything(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        db.run(em -> {
            quotes(em, staff, 6);
            new Book(em).objects(1, UsePurpose.ANALYSIS, staff.mei());
        });
        try (TextIndex index = new LuceneTextIndex(folder, CLOCK)) {
            db.run(em -> {
                TryFormula trial = new TryFormula(
                        circumstances(em),
                        new ForSituation(index, new WordCounts()),
                        new FirstCards(em, CLOCK, AdviceSettings.defaults(), Optional::empty),
                        new SuggestConcepts(new ReadVocabulary(em)),
                        new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK),
                        ranking(em));
                Set<Factor> on = Formula.SHIPPED.on();

                assertThat(trial.with(on, Map.of(AGAIN, 0.0), lead, "zh"))
                        .isEqualTo(new TryFormula.Trial(5, Map.of(Lane.KNOW_HOW, 0, Lane.PRODUCT, 0, Lane.STEP, 2)));
                assertThat(trial.with(on, Map.of(), lead, "zh").changed().values())
                        .containsOnly(0);
                assertThatThrownBy(() -> trial.with(on, Map.of(AGAIN, 3.0), lead, "zh"))
                        .isInstanceOf(WeightOutOfRange.class);
                Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
                assertThatThrownBy(() -> trial.with(on, Map.of(), mei, "zh")).isInstanceOf(NotAllowed.class);
                assertThat(Sql.of("select count(*) from advice_showing s").number(em))
                        .isZero();
            });
        }
    }
}
