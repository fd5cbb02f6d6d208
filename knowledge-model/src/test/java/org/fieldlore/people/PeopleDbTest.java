package org.fieldlore.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;

class PeopleDbTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    @EachDatabase
    void an_agent_signs_in_with_the_right_password_only(Db db) {
        db.run(em -> enrol(new EnrolAgent(em, new Passwords())));

        db.run(em -> {
            SignIn signIn = new SignIn(new People(em), new Passwords());
            assertThat(signIn.with("linhui", "correct horse").orElseThrow().name("zh-CN"))
                    .isEqualTo("林慧");
            assertThat(signIn.with("linhui", "correct hors")).isEmpty();
            assertThat(signIn.with("nobody", "correct horse")).isEmpty();
        });
    }

    @EachDatabase
    void a_closed_account_signs_nobody_in(Db db) {
        AgentId id = db.in(em -> enrol(new EnrolAgent(em, new Passwords())));
        db.run(em -> new People(em).byId(id).leave());

        db.run(em -> {
            assertThat(new SignIn(new People(em), new Passwords()).with("linhui", "correct horse"))
                    .isEmpty();
            assertThat(new People(em).byId(id).roles()).containsExactlyInAnyOrder(Role.AGENT, Role.REVIEWER);
        });
    }

    private static AgentId enrol(EnrolAgent enrol) {
        BranchId branch = enrol.branch(new Branch("west", "城西支公司", "West branch"));
        return enrol.agent(
                new Agent("linhui", "林慧", "Lin Hui", branch, Set.of(Role.AGENT, Role.REVIEWER), "zh-CN", NOW),
                "correct horse");
    }
}
