package org.fieldlore.knowledge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Licence;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Refusal;
import org.fieldlore.shared.Sql;

/** Makes every move in every state of an item's life and compares what comes of it with the table in the documentation. */
class LifecycleDbTest {
    private static final Path TABLE = Path.of("src/docs/lifecycle.md");
    private static final Draft FIRST = experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办。");
    private static final Draft SECOND = experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办，再算缺口。");
    private static final Draft THIRD = experience("房贷客户怎么谈定期寿险", "换一种问法。");

    /** Brings an item into a state, or does something to it. */
    private interface Step {
        void take(KnowledgeFixture fix, KnowledgeId id);
    }

    private static final Map<String, Step> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("save", (fix, id) -> fix.db.run(em -> fix.write(em).saveDraft(id, fix.author, THIRD)));
        MOVES.put(
                "save by a colleague",
                (fix, id) -> fix.db.run(em -> fix.write(em).saveDraft(id, fix.colleague, THIRD)));
        MOVES.put(
                "take up version 1", (fix, id) -> fix.db.run(em -> fix.write(em).takeUp(id, fix.author, 1)));
        MOVES.put("submit", (fix, id) -> fix.db.run(em -> fix.write(em).submit(id, fix.author)));
        MOVES.put("withdraw", (fix, id) -> fix.db.run(em -> fix.write(em).withdraw(id, fix.author)));
        MOVES.put("discard", (fix, id) -> fix.db.run(em -> fix.write(em).discard(id, fix.author)));
        MOVES.put("undo discard", (fix, id) -> fix.db.run(em -> fix.write(em).undoDiscard(id, fix.author)));
        MOVES.put("approve", (fix, id) -> fix.db.run(em -> fix.review(em).approve(id, fix.decides, seen(fix, id))));
        MOVES.put(
                "approve with edits",
                (fix, id) ->
                        fix.db.run(em -> fix.review(em).approveWithEdits(id, fix.decides, seen(fix, id), THIRD, null)));
        MOVES.put(
                "ask for changes",
                (fix, id) -> fix.db.run(em -> fix.review(em).askChanges(id, fix.decides, seen(fix, id), "请补充")));
        MOVES.put(
                "reject",
                (fix, id) -> fix.db.run(
                        em -> fix.review(em).reject(id, fix.decides, seen(fix, id), RejectionCode.WRONG, "不对")));
        MOVES.put("merge", (fix, id) -> {
            KnowledgeId other = fix.approved(experience("相近的一条 " + fix.now, "另一种做法。"));
            int there = fix.db.in(em -> new Items(em, fix.clock(), new Outbox(em, fix.clock()))
                    .latest(em.find(KnowledgeItem.class, other.value()))
                    .revision());
            fix.later(Duration.ofMinutes(11));
            fix.db.run(em -> fix.review(em).merge(id, fix.decides, seen(fix, id), other, there, THIRD));
        });
        MOVES.put("validate", (fix, id) -> fix.db.run(em -> fix.review(em).validate(id, fix.decides, live(fix, id))));
        MOVES.put(
                "pass sample",
                (fix, id) -> fix.db.run(em -> fix.review(em).passSample(id, fix.decides, live(fix, id))));
        MOVES.put(
                "fail sample",
                (fix, id) -> fix.db.run(em -> fix.review(em).failSample(id, fix.decides, live(fix, id), "太空")));
        MOVES.put("verify", (fix, id) -> fix.db.run(em -> fix.keep(em).verify(id, fix.reviewer, live(fix, id), null)));
        MOVES.put(
                "control",
                (fix, id) -> fix.db.run(em -> fix.keep(em).govern(id, fix.reviewer, Governance.CONTROLLED, 90)));
        MOVES.put("archive", (fix, id) -> fix.db.run(em -> fix.archive(em).archive(id, fix.author, "过时")));
        MOVES.put("run out", (fix, id) -> {
            fix.db.run(
                    em -> Sql.of("update knowledge_item set valid_until = ? where id = ?", LocalDate.EPOCH, id.value())
                            .execute(em));
            fix.db.run(em -> new RetireExpired(em, fix.clock(), new Outbox(em, fix.clock())).run());
        });
        MOVES.put("restore", (fix, id) -> fix.db.run(em -> fix.archive(em).restore(id, fix.author)));
    }

    private static final List<String> DECISIONS = List.of(
            "approve",
            "approve with edits",
            "ask for changes",
            "reject",
            "merge",
            "validate",
            "pass sample",
            "fail sample");

    private static final Map<String, List<String>> STATES = new LinkedHashMap<>();

    static {
        STATES.put("draft", List.of());
        STATES.put("draft, thrown away", List.of("discard"));
        STATES.put("in review", List.of("submit"));
        STATES.put("changes asked", List.of("submit", "ask for changes"));
        STATES.put("rejected", List.of("submit", "reject"));
        STATES.put("merged away", List.of("submit", "merge"));
        STATES.put("live", List.of("submit", "approve"));
        STATES.put("live, draft beside", List.of("submit", "approve", "save"));
        STATES.put("live, draft beside, thrown away", List.of("submit", "approve", "save", "discard"));
        STATES.put("live, a colleague's draft beside", List.of("submit", "approve", "save by a colleague"));
        STATES.put("live, in review beside", List.of("submit", "approve", "save", "submit"));
        STATES.put("live, changes asked beside", List.of("submit", "approve", "save", "submit", "ask for changes"));
        STATES.put("live by licence, drawn", List.of("publish"));
        STATES.put("live, not validated", List.of("publish", "fail sample"));
        STATES.put("archived", List.of("submit", "approve", "archive"));
        STATES.put("archived, in review beside", List.of("submit", "approve", "save", "submit", "archive"));
    }

    @EachDatabase
    void every_move_in_every_state_does_what_the_table_says(Db db) throws IOException {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        String written = table(Files.readAllLines(TABLE));
        assertThat(table(fix)).isEqualTo(written);
    }

    private static String table(List<String> document) {
        return String.join(
                "\n", document.stream().filter(line -> line.startsWith("|")).toList());
    }

    private static String table(KnowledgeFixture fix) {
        List<String> lines = new ArrayList<>();
        lines.add("| | " + String.join(" | ", STATES.keySet()) + " |");
        lines.add("|---".repeat(STATES.size() + 1) + "|");
        MOVES.keySet().forEach(move -> {
            List<String> cells = new ArrayList<>();
            STATES.keySet().forEach(state -> cells.add(outcome(fix, state, move)));
            lines.add("| **" + move + "** | " + String.join(" | ", cells) + " |");
        });
        return String.join("\n", lines);
    }

    private static String outcome(KnowledgeFixture fix, String state, String move) {
        KnowledgeId id = begun(fix, state);
        String before = describe(fix, id);
        assertThat(before).isEqualTo(state);
        try {
            step(move).take(fix, id);
        } catch (Refusal refusal) {
            assertThat(describe(fix, id)).as("refused, but not left alone").isEqualTo(before);
            return "*" + refusal.key() + "*";
        }
        String after = describe(fix, id);
        return after.equals(before) ? "–" : after;
    }

    private static KnowledgeId begun(KnowledgeFixture fix, String state) {
        // Each draft differs, or it would count as the same form sent twice.
        fix.later(Duration.ofMinutes(11));
        KnowledgeId id = fix.drafted(FIRST);
        for (String step : requireNonNull(STATES.get(state))) {
            // The wording beside differs from what the move will save.
            if (step.equals("publish")) published(fix, id);
            else if (step.equals("save")) fix.db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
            else if (step.equals("save by a colleague"))
                fix.db.run(em -> fix.write(em).saveDraft(id, fix.colleague, SECOND));
            else step(step).take(fix, id);
        }
        return id;
    }

    private static void published(KnowledgeFixture fix, KnowledgeId id) {
        fix.plan(Licence.PUBLISHER, 100);
        fix.licence(fix.author, Licence.PUBLISHER);
        fix.submitted(id);
        fix.licence(fix.author, Licence.CANDIDATE);
    }

    private static Step step(String name) {
        return requireNonNull(MOVES.get(name), name);
    }

    private static int seen(KnowledgeFixture fix, KnowledgeId id) {
        return fix.db.in(em ->
                items(fix, em).latest(em.find(KnowledgeItem.class, id.value())).revision());
    }

    private static int live(KnowledgeFixture fix, KnowledgeId id) {
        return fix.db.in(em -> {
            KnowledgeVersion live = items(fix, em).live(em.find(KnowledgeItem.class, id.value()));
            return live == null ? 0 : live.revision();
        });
    }

    private static Items items(KnowledgeFixture fix, EntityManager em) {
        return new Items(em, fix.clock(), new Outbox(em, fix.clock()));
    }

    /** The state as the database has it, in the words of the table. */
    private static String describe(KnowledgeFixture fix, KnowledgeId id) {
        return fix.db.in(em -> {
            KnowledgeItem item = em.find(KnowledgeItem.class, id.value());
            Items items = items(fix, em);
            KnowledgeVersion pending = items.pending(item);
            if (item.mergedInto() != null) return "merged away";
            String beside = pending == null ? "" : beside(pending, fix.author, item.live());
            if (item.discarded()) beside += ", thrown away";
            if (!item.live()) return pending == null ? "rejected" + beside : beside;
            String base = switch (item.confidence()) {
                case ARCHIVED -> "archived";
                case NOT_VALIDATED -> "live, not validated";
                default -> requireNonNull(items.live(item)).drawn() ? "live by licence, drawn" : "live";
            };
            if (item.controlled()) base += ", controlled";
            return beside.isEmpty() ? base : base + ", " + beside;
        });
    }

    private static String beside(KnowledgeVersion pending, AgentId author, boolean live) {
        String word = switch (pending.state()) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "in review";
            default -> "changes asked";
        };
        if (!live) return word;
        return (pending.editor().equals(author) ? "" : "a colleague's ") + word + " beside";
    }

    @EachDatabase
    void nobody_decides_on_own_work_in_any_state_and_by_any_way(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        fix.alsoReviews(fix.author);
        for (String state : STATES.keySet())
            for (String move : DECISIONS) {
                KnowledgeId id = begun(fix, state);
                String before = describe(fix, id);
                fix.decides = fix.author;
                assertThatThrownBy(() -> step(move).take(fix, id))
                        .as(move + " in " + state)
                        .isInstanceOf(OwnWorkCannotBeApproved.class);
                fix.decides = fix.reviewer;
                assertThat(describe(fix, id)).isEqualTo(before);
            }
    }
}
