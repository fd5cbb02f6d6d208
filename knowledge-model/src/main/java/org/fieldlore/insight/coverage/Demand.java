package org.fieldlore.insight.coverage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldlore.advice.ReadCalls.Caller;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/**
 * Counts customers by segment, stage and concept as they come by. Who calls for a concept calls for all above it, once; who is in
 * two segments counts in both, and everybody among all customers.
 */
final class Demand {
    /** Stands for all customers where a segment stands, and for whatever they call for where a concept does. */
    static final long ALL = 0;

    private final Function<ConceptId, List<ConceptId>> path;
    private final String currency;
    private final long cap;
    private final Map<Key, Map<Long, Tally>> tallies = new TreeMap<>();
    private final Map<ConceptId, Set<Long>> paths = new HashMap<>();

    /**
     * @param path the concepts from the top of the tree to a concept, itself included
     * @param currency the house's: premiums in another are not summed
     * @param cap what one customer counts at most in a sum of premiums
     */
    Demand(Function<ConceptId, List<ConceptId>> path, String currency, BigDecimal cap) {
        this.path = path;
        this.currency = currency;
        this.cap = cents(cap);
    }

    /** A segment and a stage; the stage is empty for customers whose stage nobody knows. */
    record Key(long segment, String stage) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return segment == other.segment ? stage.compareTo(other.stage) : Long.compare(segment, other.segment);
        }
    }

    /** Added to for every customer and concept, so it is no record. */
    private static final class Tally {
        private long customers;
        private long summed;
        private long cents;
        private long mark;

        void add(boolean inCurrency, long premium, long of) {
            customers++;
            if (inCurrency) {
                summed++;
                cents += premium;
            }
            mark += of;
        }

        Sums sums() {
            return new Sums(customers, summed, BigDecimal.valueOf(cents, 2), 0, 0, mark);
        }
    }

    void add(Caller caller) {
        Set<Long> called = new HashSet<>(Set.of(ALL));
        caller.concepts().forEach(concept -> called.addAll(upwards(concept)));
        boolean summed = caller.policies() == 0 || currency.equals(caller.currency());
        long premium = Math.min(cap, cents(caller.premium()));
        long mark = Sums.mark(caller.id());
        Stream.concat(Stream.of(ALL), caller.segments().stream().map(SegmentId::value))
                .forEach(segment -> {
                    Map<Long, Tally> of =
                            tallies.computeIfAbsent(new Key(segment, caller.stage()), key -> new HashMap<>());
                    for (long concept : called)
                        of.computeIfAbsent(concept, id -> new Tally()).add(summed, premium, mark);
                });
    }

    private Set<Long> upwards(ConceptId concept) {
        return paths.computeIfAbsent(concept, id -> {
            Set<Long> ids = new HashSet<>(Set.of(id.value()));
            path.apply(id).forEach(above -> ids.add(above.value()));
            return ids;
        });
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValue();
    }

    /** What was counted, by segment and stage and then by concept. */
    Map<Key, Map<Long, Sums>> counted() {
        Map<Key, Map<Long, Sums>> counted = new TreeMap<>();
        tallies.forEach((key, of) -> {
            Map<Long, Sums> sums = new TreeMap<>();
            of.forEach((concept, tally) -> sums.put(concept, tally.sums()));
            counted.put(key, sums);
        });
        return counted;
    }
}
