package org.fieldlore.advice.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A customer as far as the next product follows from it.
 *
 * @param holds products, by the names that offers will have
 * @param facts at most one of an attribute, always in the same order of attributes; numbers as {@link Fact#band bands}. What is
 *     not known is left out
 */
public record Profile(Set<String> holds, List<Fact> facts) {
    public Profile {
        holds = Set.copyOf(holds);
        facts = List.copyOf(facts);
    }

    /** The same before the product was bought. */
    Profile without(String product) {
        Set<String> others = new TreeSet<>(holds);
        others.remove(product);
        return new Profile(others, facts);
    }

    /** Everything known, with the products. */
    List<Fact> all() {
        List<Fact> all = new ArrayList<>(facts);
        new TreeSet<>(holds).forEach(product -> all.add(Fact.holds(product)));
        all.add(Fact.held(holds.size()));
        return all;
    }
}
