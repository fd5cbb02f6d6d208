package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.search.Steering.Rule;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;

class EditSteeringDbTest {
    private static final Viewer ADMIN = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.ADMINISTRATOR));

    @EachDatabase
    void a_rule_is_in_force_at_once_and_again_after_its_end_was_taken_back(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        db.run(em -> {
            EditSteering edit = edit(knowledge, em);
            assertThat(edit.current()).isEqualTo(Steering.NONE);
            edit.set(pin("房贷", item), "often asked", ADMIN);
            edit.set(pin("寿险", item), "often asked", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("房贷", item), pin("寿险", item));

            edit.end(edit.inForce().get(0).number(), "season is over", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("寿险", item));
            edit.undo(edit.newest(1).get(0).id(), "not yet", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("房贷", item), pin("寿险", item));
            edit.undo(edit.newest(1).get(0).id(), "over indeed", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("寿险", item));
            assertThat(edit.newest(10))
                    .extracting(EditSteering.Change::reason)
                    .containsExactly("over indeed", "not yet", "season is over", "often asked", "often asked");
            assertThat(edit.newest(10))
                    .extracting(EditSteering.Change::newest)
                    .containsExactly(true, false, false, true, false);
        });
    }

    @EachDatabase
    void the_same_rule_twice_changes_nothing_and_another_effect_changes_the_rule(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        db.run(em -> {
            EditSteering edit = edit(knowledge, em);
            edit.set(pin("mortgage cover", item), "first", ADMIN);
            edit.set(pin(" Mortgage  cover ", item), "again", ADMIN);
            assertThat(edit.newest(10)).hasSize(1);

            Rule raise = new Rule("mortgage cover", Match.EXACT, item, Effect.RAISED);
            edit.set(raise, "a pin was too much", ADMIN);
            assertThat(edit.current().rules()).containsExactly(raise);
            edit.undo(edit.newest(1).get(0).id(), "it was not", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("mortgage cover", item));
        });
    }

    @EachDatabase
    void an_undo_never_drops_what_came_later(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        db.run(em -> {
            EditSteering edit = edit(knowledge, em);
            edit.set(pin("房贷", item), "first", ADMIN);
            long first = edit.newest(1).get(0).id();
            edit.set(pin("寿险", item), "another rule", ADMIN);
            edit.undo(first, "of its own", ADMIN);
            assertThat(edit.current().rules()).containsExactly(pin("寿险", item));
            assertThatThrownBy(() -> edit.undo(first, "twice", ADMIN)).isInstanceOf(SteeringWrong.class);
            edit.end(edit.newest(1).get(0).number(), "is not in force", ADMIN);
            assertThat(edit.newest(10)).hasSize(3);
        });
    }

    @EachDatabase
    void what_is_in_force_is_read_from_the_database_by_whoever_comes_later(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        Rule rule = new Rule("房贷", Match.WITHIN, item, Effect.LOWERED);
        db.run(em -> edit(knowledge, em).set(rule, "outdated", ADMIN));
        db.run(em -> assertThat(edit(knowledge, em).current().rules()).containsExactly(rule));
    }

    @EachDatabase
    void only_administrators_change_and_what_makes_no_sense_is_refused(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        KnowledgeId draft = knowledge.drafted(KnowledgeFixture.experience("还没写完的经验", "再想想。"));
        db.run(em -> {
            EditSteering edit = edit(knowledge, em);
            assertThatThrownBy(() -> edit.set(pin("房贷", item), "x", Entries.reviewer()))
                    .isInstanceOf(NotAllowed.class);
            for (String wrong : new String[] {"", "  ", "x".repeat(201)})
                assertThatThrownBy(() -> edit.set(pin(wrong, item), "x", ADMIN)).isInstanceOf(Required.class);
            assertThatThrownBy(() -> edit.set(pin("？！…", item), "x", ADMIN)).isInstanceOf(SteeringWrong.class);
            assertThatThrownBy(() -> edit.set(pin("房贷", item), " ", ADMIN)).isInstanceOf(Required.class);
            for (KnowledgeId hidden : new KnowledgeId[] {draft, new KnowledgeId(987_654)})
                assertThatThrownBy(() -> edit.set(pin("房贷", hidden), "x", ADMIN))
                        .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> edit.end(987_654, "x", ADMIN)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> edit.undo(987_654, "x", ADMIN)).isInstanceOf(NotFound.class);
            assertThat(edit.newest(1)).isEmpty();
        });
    }

    @EachDatabase
    void a_thousand_rules_are_enough(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        db.run(em -> {
            for (int i = 0; i < Steering.MOST_RULES; i++)
                em.persist(new SteeringRow(null, pin("q" + i, item), true, "x", ADMIN.agent(), knowledge.now));
            em.flush();
            EditSteering edit = edit(knowledge, em);
            assertThatThrownBy(() -> edit.set(pin("one more", item), "x", ADMIN))
                    .isInstanceOf(SteeringWrong.class);
            edit.set(new Rule("q7", Match.EXACT, item, Effect.RAISED), "a change is no more", ADMIN);
            edit.end(edit.inForce().get(0).number(), "x", ADMIN);
            edit.set(pin("one more", item), "x", ADMIN);
            assertThat(edit.current().rules()).hasSize(Steering.MOST_RULES);
        });
    }

    private static EditSteering edit(KnowledgeFixture knowledge, EntityManager em) {
        return new EditSteering(em, knowledge.clock(), knowledge.read(em));
    }

    private static Rule pin(String asked, KnowledgeId item) {
        return new Rule(asked, Match.EXACT, item, Effect.PINNED);
    }
}
