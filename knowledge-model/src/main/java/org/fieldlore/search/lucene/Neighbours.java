package org.fieldlore.search.lucene;

/** How often characters stand in a text, alone and beside each other. */
final class Neighbours {
    private final Tally pairs = new Tally();
    private final int[] singles = new int[Character.MAX_VALUE + 1];
    private final int[] followed = new int[Character.MAX_VALUE + 1];
    private final int[] followers = new int[Character.MAX_VALUE + 1];
    private long all;

    void single(char character, int count) {
        singles[character] = sum(singles[character], count);
        all += count;
    }

    void pair(char first, char second, int count) {
        pairs.add(name(first, second), count);
    }

    /** Ends counting; keeps at most so many pairs, the more frequent ones. */
    Neighbours counted(int mostPairs) {
        for (int least = 2; pairs.size() > mostPairs; least *= 2) pairs.forgetBelow(least);
        pairs.each((name, count) -> {
            followed[name >>> 16] = sum(followed[name >>> 16], count);
            followers[name >>> 16]++;
        });
        return this;
    }

    int single(char character) {
        return singles[character];
    }

    int pair(char first, char second) {
        return pairs.of(name(first, second));
    }

    /** How often anything follows it directly. */
    int followed(char character) {
        return followed[character];
    }

    /** How many different characters follow it. */
    int followers(char character) {
        return followers[character];
    }

    long all() {
        return all;
    }

    private static int name(char first, char second) {
        return first << 16 | second;
    }

    private static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }
}
