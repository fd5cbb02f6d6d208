package org.fieldlore.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/**
 * Finds circles of people who use each other's work far more often than their work and their branches explain. Pure.
 *
 * <p>Who uses whom how often is a weighted directed graph. What honest use would look like is a null model that keeps, as the
 * degree-corrected block model does, how active everybody is, how much everybody is used, and that people use their own branch
 * more: λ(i→j) = out(i) · q · in(j) / Σ in(k) over the others of i's branch when j is one of them, and the same with 1 − q
 * over all other branches when not; q is the share of uses within a branch that is usual in the company. (Karrer and Newman,
 * "Stochastic blockmodels and community structure in networks", Phys. Rev. E 83, 2011.) Excess that was found is taken out and
 * the model made anew, so that a ring does not hide behind its own numbers.
 *
 * <p>An edge stands out when so many uses or more had a chance below {@value #EDGE_CHANCE} (Poisson) and it holds at least
 * {@value #FEWEST} uses. Points only go round where one gets back to oneself: candidates are the strongly connected components
 * of the edges that stand out (Tarjan, SIAM J. Comput. 1, 1972). A candidate is suspected when the likelihood ratio of its uses
 * c against the expected e, c · ln(c / e) − (c − e), the scan statistic of Kulldorff (Commun. Stat. Theory Methods 26, 1997),
 * is above {@value #LEAST_EVIDENCE} and c / e at least the excess that is set. Friends and small teams do lean on each other,
 * but as a matter of two or three times; members that are not above the excess themselves are left out.
 */
final class Rings {
    static final int FEWEST = 3;
    static final double EDGE_CHANCE = 0.005;
    static final double LEAST_EVIDENCE = 10;
    private static final int ROUNDS = 4;

    /** Uses that nobody made, spread over all, so that the unused do not seem impossible. */
    private static final double PRIOR = 1;

    private final Map<Pair, Integer> uses = new TreeMap<>();
    private final Map<AgentId, BranchId> branches;
    private final double excess;

    /** One person's uses of what another wrote. */
    record Pair(long user, long author) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return Comparator.comparingLong(Pair::user)
                    .thenComparingLong(Pair::author)
                    .compare(this, other);
        }
    }

    /**
     * A circle that is suspected.
     *
     * @param pairs between which the uses lie that stand out
     * @param uses how many those are
     * @param expected how many the model expects
     */
    record Suspicion(Set<AgentId> members, Set<Pair> pairs, int uses, double expected) {
        double excess() {
            return uses / expected;
        }
    }

    /** @param excess how many times the expected number makes a suspicion, above 1 */
    Rings(Map<AgentId, BranchId> branches, double excess) {
        this.branches = Map.copyOf(branches);
        this.excess = excess;
    }

    /** Takes in a use; one's own and those of people without a branch are passed over. */
    void add(AgentId user, AgentId author) {
        if (user.equals(author) || !branches.containsKey(user) || !branches.containsKey(author)) return;
        uses.merge(new Pair(user.value(), author.value()), 1, Integer::sum);
    }

    List<Suspicion> find() {
        Map<Pair, Double> trimmed = new HashMap<>();
        uses.forEach((pair, count) -> trimmed.put(pair, (double) count));
        Expected expected = new Expected(trimmed);
        Set<Pair> excessive = excessive(expected);
        for (int round = 1; round < ROUNDS; round++) {
            for (Map.Entry<Pair, Integer> use : uses.entrySet())
                trimmed.put(
                        use.getKey(),
                        excessive.contains(use.getKey())
                                ? Math.min(use.getValue(), expected.of(use.getKey()))
                                : (double) use.getValue());
            expected = new Expected(trimmed);
            excessive = excessive(expected);
        }
        List<Suspicion> found = new ArrayList<>();
        for (Set<Long> circle : StrongComponents.of(successors(excessive))) suspect(circle, excessive, expected, found);
        found.sort(Comparator.comparing(Suspicion::excess).reversed());
        return found;
    }

    private Set<Pair> excessive(Expected expected) {
        Set<Pair> excessive = new TreeSet<>();
        uses.forEach((pair, count) -> {
            double usual = expected.of(pair);
            if (count >= FEWEST && count >= excess * usual && poissonTail(count, usual) < EDGE_CHANCE)
                excessive.add(pair);
        });
        return excessive;
    }

    private void suspect(Set<Long> circle, Set<Pair> excessive, Expected expected, List<Suspicion> found) {
        Set<Pair> pairs = new TreeSet<>();
        for (Pair pair : excessive) if (circle.contains(pair.user()) && circle.contains(pair.author())) pairs.add(pair);
        int count = pairs.stream().mapToInt(pair -> uses.getOrDefault(pair, 0)).sum();
        double usual = pairs.stream().mapToDouble(expected::of).sum();
        if (pairs.isEmpty() || count * Math.log(count / usual) - (count - usual) < LEAST_EVIDENCE) return;
        Set<AgentId> members = new HashSet<>();
        circle.forEach(id -> members.add(new AgentId(id)));
        found.add(new Suspicion(members, pairs, count, usual));
    }

    private static Map<Long, Set<Long>> successors(Collection<Pair> pairs) {
        Map<Long, Set<Long>> successors = new TreeMap<>();
        for (Pair pair : pairs)
            successors.computeIfAbsent(pair.user(), id -> new TreeSet<>()).add(pair.author());
        return successors;
    }

    /** The chance of so many or more where so many are usual. */
    static double poissonTail(int count, double usual) {
        double term = Math.exp(-usual);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += term;
            term *= usual / (k + 1);
        }
        if (below < 0.5) return 1 - below;
        // Summed from its own side, as 1 - below would be lost to rounding.
        double tail = 0;
        for (int k = count; term > tail * 1e-12; k++) {
            tail += term;
            term *= usual / (k + 1);
        }
        return tail;
    }

    /** How often each would use each if nothing but activity, fame and branch mattered. */
    private final class Expected {
        private final Map<Long, Double> made = new HashMap<>();
        private final Map<Long, Double> got = new HashMap<>();
        private final Map<BranchId, Double> gotByBranch = new HashMap<>();
        private final double gotByAll;
        private final double within;

        Expected(Map<Pair, Double> uses) {
            double inside = 0;
            double all = 0;
            for (AgentId agent : branches.keySet()) got.put(agent.value(), PRIOR);
            for (Map.Entry<Pair, Double> use : uses.entrySet()) {
                made.merge(use.getKey().user(), use.getValue(), Double::sum);
                got.merge(use.getKey().author(), use.getValue(), Double::sum);
                all += use.getValue();
                if (branch(use.getKey().user()).equals(branch(use.getKey().author()))) inside += use.getValue();
            }
            double sum = 0;
            for (Map.Entry<Long, Double> one : got.entrySet()) {
                gotByBranch.merge(branch(one.getKey()), one.getValue(), Double::sum);
                sum += one.getValue();
            }
            gotByAll = sum;
            within = all == 0 ? 0 : inside / all;
        }

        double of(Pair pair) {
            double active = made.getOrDefault(pair.user(), 0.0);
            double famous = got.getOrDefault(pair.author(), PRIOR);
            BranchId home = branch(pair.user());
            double atHome = gotByBranch.getOrDefault(home, 0.0);
            boolean same = home.equals(branch(pair.author()));
            double others = same ? atHome - got.getOrDefault(pair.user(), PRIOR) : gotByAll - atHome;
            return Math.max(1e-3, active * (same ? within : 1 - within) * famous / Math.max(PRIOR, others));
        }
    }

    private BranchId branch(long agent) {
        BranchId branch = branches.get(new AgentId(agent));
        if (branch == null) throw new IllegalStateException("agent " + agent + " has no branch");
        return branch;
    }
}
