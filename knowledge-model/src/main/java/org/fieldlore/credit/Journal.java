package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/**
 * Writes transactions down and keeps the balances. Whoever writes holds the row of the issuing account, so that one at a time
 * reads balances and posts against them; it has to be taken before anything else is read in the transaction.
 */
record Journal(EntityManager em) {
    private static final int CHUNK = 500;

    /** A transaction that is ready to be written. */
    record Line(PointsTransaction transaction, List<Posting> postings) {}

    /** Waits until nobody else writes. */
    void lock() {
        Sql lock = Sql.of("select a.id from points_account a where a.kind = 'ISSUED' and a.owner_id = 0 for update");
        if (lock.rows(em).isEmpty()) {
            open(Account.ISSUED);
            lock.rows(em);
        }
    }

    Balances balances(Collection<Account> accounts) {
        Map<Account, Long> balances = new HashMap<>();
        rows(accounts).forEach((account, row) -> balances.put(account, row.number(3)));
        return new Balances(balances);
    }

    /** How many transactions a cause has, whose references are the cause, the cause and "#2", and so on. */
    long count(String cause) {
        return Sql.of(
                        "select count(*) from points_transaction t where t.reference = ? or t.reference like ?",
                        cause,
                        cause + "#%")
                .number(em);
    }

    void write(List<Line> lines) {
        List<Line> written =
                lines.stream().filter(line -> !line.postings().isEmpty()).toList();
        if (written.isEmpty()) return;
        written.forEach(line -> em.persist(line.transaction()));
        em.flush();
        Map<Account, Long> changes = new HashMap<>();
        for (Line line : written)
            for (Posting posting : line.postings()) changes.merge(posting.account(), posting.points(), Long::sum);
        Map<Account, Row> rows = rows(changes.keySet());
        Set<Account> missing = new HashSet<>(changes.keySet());
        missing.removeAll(rows.keySet());
        missing.forEach(this::open);
        if (!missing.isEmpty()) rows = rows(changes.keySet());
        insert(written, rows);
        balance(changes, rows);
    }

    /** Moves all balances in one statement, or a few for many. */
    private void balance(Map<Account, Long> changes, Map<Account, Row> rows) {
        List<Map.Entry<Account, Long>> moved = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .toList();
        for (int from = 0; from < moved.size(); from += CHUNK) {
            List<Map.Entry<Account, Long>> some = moved.subList(from, Math.min(from + CHUNK, moved.size()));
            Sql update = Sql.of("update points_account set balance = balance + case id");
            for (Map.Entry<Account, Long> change : some)
                update.add("when ? then ?", id(rows, change.getKey()), change.getValue());
            update.add("else 0 end where id in")
                    .list(some.stream().map(change -> id(rows, change.getKey())).toList())
                    .execute(em);
        }
    }

    private void insert(List<Line> lines, Map<Account, Row> rows) {
        List<Object[]> values = new ArrayList<>();
        for (Line line : lines)
            for (Posting posting : line.postings())
                values.add(new Object[] {line.transaction().id(), id(rows, posting.account()), posting.points()});
        for (int from = 0; from < values.size(); from += CHUNK) {
            Sql insert = Sql.of("insert into points_posting (transaction_id, account_id, points) values");
            String comma = "";
            for (Object[] value : values.subList(from, Math.min(from + CHUNK, values.size()))) {
                insert.add(comma + "(?, ?, ?)", value);
                comma = ", ";
            }
            insert.execute(em);
        }
    }

    private void open(Account account) {
        Sql.of("insert into points_account (kind, owner_id, balance) values (?, ?, 0)", account.kind(), account.owner())
                .execute(em);
    }

    private static long id(Map<Account, Row> rows, Account account) {
        Row row = rows.get(account);
        if (row == null) throw new IllegalStateException("no " + account);
        return row.number(0);
    }

    private Map<Account, Row> rows(Collection<Account> accounts) {
        Map<Account, Row> rows = new HashMap<>();
        List<Long> owners = accounts.stream().map(Account::owner).distinct().toList();
        for (int from = 0; from < owners.size(); from += CHUNK)
            for (Row row : Sql.of(
                            "select a.id, a.kind, a.owner_id, a.balance from points_account a where a.owner_id in")
                    .list(owners.subList(from, Math.min(from + CHUNK, owners.size())))
                    .rows(em)) rows.put(new Account(row.code(1, AccountKind.class), row.number(2)), row);
        return rows;
    }
}
