package org.fieldlore.grading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Counts the middle of the book, against which the means of a customer are held: the upper median of incomes and of premiums. */
@UseCase
public class MarkBook {
    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;

    @Inject
    public MarkBook(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /** Counts anew, for people and for companies; premiums in another currency than the house's are left out. */
    public void run() {
        Sql.of("delete from grading_mark").execute(em);
        for (CustomerKind kind : CustomerKind.values()) {
            Sql insert = Sql.of("insert into grading_mark (kind, income, premium, counted_at) values (?", kind);
            amount(insert, median("income", Sql.of("from customer where kind = ? and income is not null", kind)));
            amount(
                    insert,
                    median(
                            "premium_in_force",
                            Sql.of(
                                    "from customer where kind = ? and policies_in_force > 0 and premium_currency = ?",
                                    kind,
                                    settings.currency())));
            insert.add(", ?)", clock.instant()).execute(em);
        }
    }

    private @Nullable BigDecimal median(String column, Sql among) {
        long number = Sql.of("select count(*)").add(among).number(em);
        if (number == 0) return null;
        List<Row> middle = Sql.of("select " + column)
                .add(among)
                .add("order by " + column + " limit 1 offset ?", (int) (number / 2))
                .rows(em);
        return middle.get(0).money(0);
    }

    // Written out where it is null: a parameter without a type is not known to every driver.
    private static void amount(Sql insert, @Nullable BigDecimal amount) {
        if (amount == null) insert.add(", null");
        else insert.add(", ?", amount);
    }
}
