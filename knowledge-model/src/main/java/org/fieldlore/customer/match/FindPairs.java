package org.fieldlore.customer.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the records that are probably of the same person or company. Compares each candidate twice: to estimate, then to judge. */
public final class FindPairs {
    /** From here on a pair is certain. */
    public static final double CERTAIN = 0.95;
    /** From here on a pair is worth a look. */
    public static final double GREY = 0.10;

    private static final int CAP = 200;
    private static final int TELL_EVERY = 10_000;
    private static final int HALF = 50;

    private final Crowd crowd;
    private final Blocks blocks;
    private final Telling telling;

    private FindPairs(Crowd crowd, Telling telling) {
        this.crowd = crowd;
        this.telling = telling;
        this.blocks = new Blocks(crowd, CAP);
    }

    /** Is told now and then how far it is, 0..100, and says whether to go on. */
    public interface Telling {
        boolean goOn(int percent);
    }

    /**
     * Two records and how sure it is that they are one.
     *
     * @param first the smaller id
     */
    public record Pair(long first, long second, Judgement judgement) {
        public boolean certain() {
            return judgement.probability() >= CERTAIN;
        }
    }

    /**
     * What was found.
     *
     * @param compared candidates looked at
     * @param skipped blocks passed over for their size
     * @param whole false when it was stopped; then nothing was found
     */
    public record Found(List<Pair> pairs, long compared, int skipped, boolean whole) {}

    /** Looks through all records; the pairs are in no order. */
    public static Found in(Crowd crowd, Telling telling) {
        return new FindPairs(crowd, telling).find();
    }

    private Found find() {
        Map<Boolean, Map<Integer, Long>> counted = new HashMap<>();
        counted.put(true, new HashMap<>());
        counted.put(false, new HashMap<>());
        long[] compared = new long[1];
        boolean[] stopped = new boolean[1];
        blocks.each((a, b, first, second) -> {
            Map<Integer, Long> counts = counted.getOrDefault(first.name().company(), Map.of());
            counts.merge(Comparison.of(first, second).packed(), 1L, Long::sum);
            if (++compared[0] % TELL_EVERY == 0) stopped[0] = !telling.goOn(0);
            return !stopped[0];
        });
        if (stopped[0]) return new Found(List.of(), compared[0], blocks.skipped(), false);
        Frequencies people = new Frequencies(crowd, false);
        Frequencies companies = new Frequencies(crowd, true);
        Weights ofPeople = new EstimateWeights(crowd, false, people, counted.getOrDefault(false, Map.of())).estimate();
        Weights ofCompanies =
                new EstimateWeights(crowd, true, companies, counted.getOrDefault(true, Map.of())).estimate();
        List<Pair> pairs = new ArrayList<>();
        long[] judged = new long[1];
        blocks.each((a, b, first, second) -> {
            boolean company = first.name().company();
            Judgement judgement = (company ? ofCompanies : ofPeople)
                    .judge(Comparison.of(first, second), first, company ? companies : people);
            if (judgement.probability() >= GREY)
                pairs.add(new Pair(Math.min(crowd.id(a), crowd.id(b)), Math.max(crowd.id(a), crowd.id(b)), judgement));
            if (++judged[0] % TELL_EVERY == 0)
                stopped[0] = !telling.goOn((int) (HALF + HALF * judged[0] / compared[0]));
            return !stopped[0];
        });
        return new Found(stopped[0] ? List.of() : pairs, compared[0], blocks.skipped(), !stopped[0]);
    }
}
