package org.fieldlore.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

class AccountsDbTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    @EachDatabase
    void people_are_found_by_parts_of_name_login_and_branch_and_by_role(Db db) {
        Office office = Office.open(db);

        db.run(em -> {
            FindPeople find = new FindPeople(em);
            Page<PersonRow> all = find.page(" ", null, office.admin(), Page.Request.first(2));
            assertThat(all.total()).isEqualTo(3);
            assertThat(all.rows()).extracting(PersonRow::login).containsExactly("linhui", "root");
            assertThat(all.rows().get(0).roles()).containsExactly(Role.AGENT, Role.REVIEWER);
            assertThat(logins(find, "林", null, office)).containsExactly("linhui");
            assertThat(logins(find, "EAST", null, office)).containsExactly("zhouhang");
            assertThat(logins(find, "%", null, office)).isEmpty();
            assertThat(logins(find, null, Role.ADMINISTRATOR, office)).containsExactly("root");
        });
    }

    @EachDatabase
    void an_account_is_closed_and_opened_again(Db db) {
        Office office = Office.open(db);

        db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC()))
                .close(office.agent(), office.admin()));
        db.run(em -> assertThat(new People(em).byLogin("linhui")).isEmpty());
        db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC()))
                .reopen(office.agent(), office.admin()));
        db.run(em -> assertThat(new People(em).byLogin("linhui")).isPresent());
    }

    @EachDatabase
    void only_administrators_keep_accounts_and_none_closes_their_own(Db db) {
        Office office = Office.open(db);
        Viewer agent = new Viewer(office.agent(), office.admin().branch(), Set.of(Role.AGENT));

        assertThatThrownBy(() -> db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC()))
                        .close(office.agent(), agent)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> new FindPeople(em).page(null, null, agent, Page.Request.first(5))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC()))
                        .close(office.admin().agent(), office.admin())))
                .isInstanceOf(OwnAccountStaysOpen.class);
    }

    private static List<String> logins(FindPeople find, @Nullable String text, @Nullable Role role, Office office) {
        return find.page(text, role, office.admin(), Page.Request.first(5)).rows().stream()
                .map(PersonRow::login)
                .toList();
    }

    private record Office(AgentId agent, Viewer admin) {
        static Office open(Db db) {
            return db.in(em -> {
                EnrolAgent enrol = new EnrolAgent(em, new Passwords());
                BranchId west = enrol.branch(new Branch("west", "城西支公司", "West branch"));
                BranchId east = enrol.branch(new Branch("east", "城东支公司", "East branch"));
                AgentId agent = enrol(enrol, "linhui", "林慧", "Lin Hui", west, Set.of(Role.AGENT, Role.REVIEWER));
                enrol(enrol, "zhouhang", "周航", "Zhou Hang", east, Set.of(Role.AGENT));
                AgentId root = enrol(enrol, "root", "许安", "Xu An", west, Set.of(Role.ADMINISTRATOR));
                return new Office(agent, new Viewer(root, west, Set.of(Role.ADMINISTRATOR)));
            });
        }

        private static AgentId enrol(
                EnrolAgent enrol, String login, String zh, String en, BranchId branch, Set<Role> roles) {
            return enrol.agent(new Agent(login, zh, en, branch, roles, "zh-CN", NOW), "correct horse");
        }
    }
}
