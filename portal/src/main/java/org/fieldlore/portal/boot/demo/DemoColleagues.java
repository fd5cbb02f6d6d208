package org.fieldlore.portal.boot.demo;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.fieldlore.credit.EditRewards;
import org.fieldlore.credit.RewardTerms;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.question.AnswerId;
import org.fieldlore.question.Inquiry;
import org.fieldlore.question.JudgeAnswers;
import org.fieldlore.question.PromiseBounty;
import org.fieldlore.question.QuestionSettings;
import org.fieldlore.question.Reach;
import org.fieldlore.question.StoreQuestion;
import org.fieldlore.question.WriteAnswer;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.QuestionId;

/** What colleagues ask each other, some of it answered, and the rewards that their points can become. */
@ApplicationScoped
class DemoColleagues {
    private static final Duration MORNING = Duration.ofHours(5);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private CustomerNames customers;

    @Inject
    private QuestionSettings settings;

    @Inject
    private WriteKnowledge write;

    @Inject
    private EditRewards rewards;

    /** Tells all questions with their answers and fills the catalogue; all of it is stored, or nothing. */
    @Transactional
    public void load(DemoKnowledge.Names names) {
        for (JsonObject question : DemoFile.lines("questions.jsonl")) new Told(names, question).tell();
        for (CSVRecord row : DemoFile.rows("rewards.csv"))
            rewards.add(terms(row), names.person("manager").viewer());
    }

    private static RewardTerms terms(CSVRecord row) {
        String stock = row.get("stock");
        String cash = row.get("cash");
        return new RewardTerms(
                row.get("nameZh"),
                row.get("nameEn"),
                Integer.parseInt(row.get("points")),
                stock.isEmpty() ? null : Integer.valueOf(stock),
                cash.isEmpty() ? null : new BigDecimal(cash),
                true);
    }

    /** One question at the times when it was asked, answered and judged. */
    private final class Told {
        private final PastClock past = new PastClock();
        private final Instant today = clock.instant();
        private final JudgeAnswers judge = new JudgeAnswers(em, write, outbox, past);
        private final DemoKnowledge.Names names;
        private final JsonObject question;

        Told(DemoKnowledge.Names names, JsonObject question) {
            this.names = names;
            this.question = question;
        }

        void tell() {
            at(question, Duration.ZERO);
            var asker = names.person(question.getString("by")).viewer();
            QuestionId id = new StoreQuestion(em, customers, settings, past)
                    .open(
                            new Inquiry(
                                    question.getString("wording"),
                                    question.getString("note"),
                                    DemoFile.strings(question, "concepts").stream()
                                            .map(names::concept)
                                            .collect(toSet()),
                                    Reach.valueOf(question.getString("reach")),
                                    null),
                            DemoFile.strings(question, "to").stream()
                                    .map(names::agent)
                                    .toList(),
                            asker);
            if (question.containsKey("bounty"))
                new PromiseBounty(em, settings, past).set(id, question.getInt("bounty"), asker);
            List<AnswerId> answers = new ArrayList<>();
            for (JsonObject answer : question.getJsonArray("answers").getValuesAs(JsonObject.class))
                answers.add(answer(id, answer));
            if (question.containsKey("accepted")) judge.accept(answers.get(question.getInt("accepted")), asker);
        }

        private AnswerId answer(QuestionId id, JsonObject answer) {
            at(answer, MORNING);
            AnswerId said = new WriteAnswer(em, customers, past)
                    .say(
                            id,
                            answer.getString("text"),
                            null,
                            names.person(answer.getString("by")).viewer());
            for (String voter : DemoFile.strings(answer, "for"))
                judge.vote(said, 1, names.person(voter).viewer());
            return said;
        }

        private void at(JsonObject what, Duration later) {
            past.set(today.minus(Duration.ofDays(what.getInt("daysAgo"))).plus(later));
        }
    }
}
