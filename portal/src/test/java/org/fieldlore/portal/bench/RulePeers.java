package org.fieldlore.portal.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.fieldlore.advice.offer.Profile;

/** What is commonly done: offer what sells most, or what the surest association rule says. */
final class RulePeers {
    /** A rule must have been seen so often. */
    private static final int SUPPORT = 20;

    private final List<String> products;
    private final Map<String, Integer> bought = new HashMap<>();
    private final Map<String, Map<String, Integer>> ifThen = new HashMap<>();
    private final Map<String, Integer> ifs = new HashMap<>();

    /** @param customers with two products or more */
    RulePeers(List<String> products, List<Profile> customers) {
        this.products = products;
        for (Profile one : customers) {
            one.holds().forEach(product -> bought.merge(product, 1, Integer::sum));
            for (String condition : conditions(one, true)) {
                ifs.merge(condition, 1, Integer::sum);
                for (String then : one.holds())
                    ifThen.computeIfAbsent(condition, any -> new HashMap<>()).merge(then, 1, Integer::sum);
            }
        }
    }

    List<String> popular(Profile visible) {
        return ranked(visible, product -> 0.0);
    }

    /** By the surest of the rules "who has A, or A and B, has this". */
    List<String> rules(Profile visible) {
        return ranked(visible, product -> surest(visible, product, false));
    }

    /** Rules may also ask for the occupation. */
    List<String> occupationRules(Profile visible) {
        return ranked(visible, product -> surest(visible, product, true));
    }

    private double surest(Profile visible, String product, boolean occupation) {
        double best = 0;
        for (String condition : conditions(visible, occupation)) {
            int met = ifs.getOrDefault(condition, 0);
            if (met < SUPPORT) continue;
            int too = ifThen.getOrDefault(condition, Map.of()).getOrDefault(product, 0);
            best = Math.max(best, (double) too / met);
        }
        return best;
    }

    private static List<String> conditions(Profile one, boolean occupation) {
        List<String> conditions = new ArrayList<>();
        List<String> holds = List.copyOf(new TreeSet<>(one.holds()));
        for (int i = 0; i < holds.size(); i++) {
            conditions.add(holds.get(i));
            for (int j = 0; j < i; j++) conditions.add(holds.get(j) + "+" + holds.get(i));
        }
        if (!occupation) return conditions;
        String at = one.facts().stream()
                .filter(fact -> fact.attribute().equals("occupation_code"))
                .map(fact -> " at " + fact.value())
                .findFirst()
                .orElse("");
        if (!at.isEmpty()) List.copyOf(conditions).forEach(condition -> conditions.add(condition + at));
        return conditions;
    }

    /** Ties go to what sells most. */
    private List<String> ranked(Profile visible, Function<String, Double> score) {
        Map<String, Double> scores = new HashMap<>();
        products.forEach(product -> scores.put(product, score.apply(product)));
        return products.stream()
                .filter(product -> !visible.holds().contains(product))
                .sorted(Comparator.<String>comparingDouble(scores::get)
                        .thenComparing(product -> bought.getOrDefault(product, 0))
                        .reversed())
                .toList();
    }
}
