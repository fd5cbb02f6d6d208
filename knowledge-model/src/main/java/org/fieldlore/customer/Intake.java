package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the intakes of one batch share: the database, where the rows come from, when, and the house currency. */
record Intake(EntityManager em, @Nullable Long run, Instant now, String currency) {
    static final String UNKNOWN_CUSTOMER = "UNKNOWN_CUSTOMER";
    static final String UNKNOWN_POLICY = "UNKNOWN_POLICY";
    static final String UNKNOWN_AGENT = "UNKNOWN_AGENT";

    Origin origin(Placed<?> row) {
        return Origin.imported(run, row.place(), now);
    }

    Lookup lookup() {
        return new Lookup(em);
    }

    /** Returns the rows that are in order, in normal form; reports the others. */
    static <T> List<Placed<T>> checked(
            List<Placed<T>> rows, UnaryOperator<T> check, Function<T, @Nullable String> key, Tally tally) {
        List<Placed<T>> good = new ArrayList<>();
        for (Placed<T> row : rows) {
            try {
                good.add(new Placed<>(row.place(), check.apply(row.facts())));
            } catch (Refusal refusal) {
                @Nullable String id = key.apply(row.facts());
                tally.refused(row.place(), id == null ? "" : id, refusal.key(), String.valueOf(refusal.getMessage()));
            }
        }
        return good;
    }
}
