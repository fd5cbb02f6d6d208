package org.fieldlore.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/**
 * A made-up company in which a few rings are hidden among honest people, to judge by how many of them are found. Honest: most
 * use is of famous authors and of the own branch; some are ten times as active as others; half the branches have a team of
 * friends who lean on each other four times as much; some branches have three people; novices copy one mentor. Dishonest:
 * circles, cliques, hubs with spokes and pairs of 2 to 8, in one branch or across, all of whom also do honest work.
 */
public final class PlantedRings {
    private static final int BRANCHES = 30;
    private static final double AT_HOME = 0.45;
    private final Random random;
    private final Map<AgentId, BranchId> branches = new HashMap<>();
    private final List<List<Integer>> people = new ArrayList<>();
    private final List<Double> fame = new ArrayList<>();
    private final List<Double> activity = new ArrayList<>();
    private final List<Map<Integer, Double>> friends = new ArrayList<>();
    private final Set<AgentId> dishonest = new HashSet<>();
    private final List<int[]> uses = new ArrayList<>();

    /** What was found of what was hidden, by people. */
    public record Score(int hidden, int suspected, int right) {
        public double precision() {
            return suspected == 0 ? 1 : (double) right / suspected;
        }

        public double recall() {
            return (double) right / hidden;
        }

        public Score plus(Score other) {
            return new Score(hidden + other.hidden, suspected + other.suspected, right + other.right);
        }
    }

    private PlantedRings(long seed, int rings) {
        this.random = new Random(seed);
        settle();
        befriend();
        work();
        for (int ring = 0; ring < rings; ring++) plant(ring);
    }

    /** Hides so many rings by a seed and looks for them as the product does. */
    public static Score judge(long seed, int rings) {
        PlantedRings company = new PlantedRings(seed, rings);
        Rings search = new Rings(company.branches, CreditSettings.defaults().ringExcess());
        company.uses.forEach(use -> search.add(agent(use[0]), agent(use[1])));
        Set<AgentId> suspected = new HashSet<>();
        search.find().forEach(one -> suspected.addAll(one.members()));
        Set<AgentId> right = new HashSet<>(suspected);
        right.retainAll(company.dishonest);
        return new Score(company.dishonest.size(), suspected.size(), right.size());
    }

    private void settle() {
        for (int branch = 0; branch < BRANCHES; branch++) {
            int size = branch % 5 == 0 ? 3 : 5 + random.nextInt(21);
            List<Integer> team = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int person = fame.size();
                team.add(person);
                branches.put(agent(person), new BranchId(branch + 1));
                fame.add(Math.exp(random.nextGaussian()));
                activity.add(25 * Math.exp(0.8 * random.nextGaussian()));
                friends.add(new HashMap<>());
            }
            people.add(team);
        }
        for (int heavy = 0; heavy < 10; heavy++) activity.set(random.nextInt(fame.size()), 250.0 + random.nextInt(150));
    }

    private void befriend() {
        for (List<Integer> team : people) {
            if (team.size() > 5 && random.nextBoolean()) {
                List<Integer> close = some(team, 3 + random.nextInt(3));
                for (int one : close) for (int other : close) friends.get(one).put(other, 4.0);
            }
            if (team.size() > 5) {
                int mentor = any(team);
                for (int novice : some(team, 2)) friends.get(novice).put(mentor, 8.0);
            }
        }
    }

    private void work() {
        for (int person = 0; person < fame.size(); person++) {
            int count = poisson(activity.get(person));
            for (int i = 0; i < count; i++) use(person, author(person));
        }
    }

    private int author(int person) {
        List<Integer> team = people.get((int) branch(person) - 1);
        boolean atHome = team.size() > 1 && random.nextDouble() < AT_HOME;
        double sum = 0;
        List<Integer> choice = new ArrayList<>();
        List<Double> until = new ArrayList<>();
        for (int other = 0; other < fame.size(); other++) {
            if (other == person || (branch(other) == branch(person)) != atHome) continue;
            sum += fame.get(other) * friends.get(person).getOrDefault(other, 1.0);
            choice.add(other);
            until.add(sum);
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < choice.size(); i++) if (at < until.get(i)) return choice.get(i);
        return choice.get(choice.size() - 1);
    }

    /** Shapes and places take turns; sizes and numbers of uses are drawn. */
    private void plant(int ring) {
        List<Integer> from = ring % 2 == 0 ? range() : any(people, 5);
        int size = Math.min(2 + random.nextInt(7), from.size());
        if (ring % 4 != 3) size = Math.max(size, Math.min(3, from.size()));
        List<Integer> members = new ArrayList<>();
        for (int one : shuffled(from))
            if (members.size() < size && !dishonest.contains(agent(one)) && activity.get(one) < 100) members.add(one);
        if (members.size() < 2) return;
        members.forEach(one -> dishonest.add(agent(one)));
        int shape = ring % 4;
        int each = 8 + random.nextInt(18);
        for (int i = 0; i < members.size(); i++) {
            if (shape == 0 || shape == 3) again(members.get(i), members.get((i + 1) % members.size()), each);
            else if (shape == 1)
                for (int other : members)
                    if (other != members.get(i)) again(members.get(i), other, Math.max(6, each / 2));
            if (shape == 2 && i > 0) {
                again(members.get(i), members.get(0), each);
                again(members.get(0), members.get(i), each);
            }
        }
    }

    private void again(int user, int author, int about) {
        int count = Math.max(6, poisson(about));
        for (int i = 0; i < count; i++) use(user, author);
    }

    private void use(int user, int author) {
        uses.add(new int[] {user, author});
    }

    private List<Integer> range() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < fame.size(); i++) all.add(i);
        return all;
    }

    private List<Integer> any(List<List<Integer>> teams, int least) {
        List<Integer> team = teams.get(random.nextInt(teams.size()));
        return team.size() >= least ? team : any(teams, least);
    }

    private int any(List<Integer> team) {
        return team.get(random.nextInt(team.size()));
    }

    private List<Integer> some(List<Integer> team, int count) {
        return shuffled(team).subList(0, Math.min(count, team.size()));
    }

    private List<Integer> shuffled(List<Integer> team) {
        List<Integer> shuffled = new ArrayList<>(team);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private int poisson(double mean) {
        double left = mean;
        int count = -1;
        do {
            left += Math.log(1 - random.nextDouble());
            count++;
        } while (left > 0);
        return count;
    }

    private long branch(int person) {
        BranchId branch = branches.get(agent(person));
        if (branch == null) throw new IllegalStateException("person " + person + " has no branch");
        return branch.value();
    }

    private static AgentId agent(int person) {
        return new AgentId(person + 1);
    }
}
