package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

class OldLedgerDbTest {
    /** A database that was in use before the ledger had two sides. */
    @EachDatabase
    void lines_of_the_single_entry_ledger_become_transactions_with_the_same_balances(Db db) throws SQLException {
        DataSource old = beside(db);
        Flyway.configure().dataSource(old).target("20").load().migrate();
        try (Connection connection = old.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into branch (code, name_zh, name_en) values ('w', '西', 'West')");
            for (String login : List.of("mei", "tao"))
                sql.execute(
                        "insert into agent (login, name_zh, name_en, branch_id, password_hash, locale, joined_at, active)"
                                + " values ('" + login + "', 'x', 'x', 1, 'x', 'zh-CN', '2026-01-01', true)");
            line(sql, 1, null, "ADOPTED", 30, "adoption:1", "adoption:1", null);
            line(sql, 1, 2, "USED_BY_OTHER", 5, "feedback:1", "feedback:1", null);
            line(sql, 1, 2, "REVERSED", -5, "feedback:1", "feedback:1#2", 2);
            line(sql, 2, 1, "HELPFUL_TO_OTHER", 2, "feedback:2", "feedback:2", null);

            Flyway.configure().dataSource(old).load().migrate();

            assertThat(
                            all(
                                    sql,
                                    "select concat(a.kind, ' ', a.owner_id, ' ', a.balance) from points_account a order by a.id"))
                    .containsExactly("ISSUED 0 -32", "AVAILABLE 1 30", "AVAILABLE 2 2");
            assertThat(all(sql, "select concat(t.reference, ' ', t.kind) from points_transaction t order by t.id"))
                    .containsExactly(
                            "adoption:1 EARNED", "feedback:1 EARNED", "feedback:1#2 REVERSED", "feedback:2 EARNED");
            assertThat(all(sql, "select concat(e.cause, ' ', e.counted) from points_event e order by e.cause"))
                    .containsExactly("adoption:1 30", "feedback:1 0", "feedback:2 2");
            assertThat(all(sql, "select sum(p.points) from points_posting p group by p.transaction_id"))
                    .containsExactly("0", "0", "0", "0");
            assertThat(all(sql, "select r.points from points_rule r where r.version = 1 order by r.reason"))
                    .containsExactly("30", "2", "5");
            assertThat(all(sql, "select count(*) from points_rule r where r.version = 2"))
                    .containsExactly("8");
        }
    }

    private static void line(
            Statement sql,
            int agent,
            @Nullable Integer actor,
            String reason,
            int points,
            String cause,
            String reference,
            @Nullable Integer reverses)
            throws SQLException {
        sql.execute("insert into points_entry (agent_id, item_id, actor_id, reason, points, cause, reference, reverses,"
                + " earned_at, posted_at) values (" + agent + ", 7, " + actor + ", '" + reason + "', " + points + ", '"
                + cause + "', '" + reference + "', " + reverses + ", '2026-06-01', '2026-06-02')");
    }

    private static List<String> all(Statement sql, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) all.add(Objects.requireNonNull(rows.getString(1)));
        }
        return all;
    }

    /** A fresh database on the same engine. */
    private static DataSource beside(Db db) throws SQLException {
        if (db.source() instanceof MysqlDataSource server) {
            MysqlDataSource other = new MysqlDataSource();
            other.setUrl(server.getUrl().replace("/fieldlore?", "/oldledger?"));
            other.setUser(server.getUser());
            other.setPassword("");
            return other;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(((JdbcDataSource) db.source()).getUrl().replace("mem:test", "mem:oldledger"));
        h2.setUser("sa");
        return h2;
    }
}
