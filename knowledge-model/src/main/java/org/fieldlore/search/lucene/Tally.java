package org.fieldlore.search.lucene;

import java.util.Arrays;

/** Counts things that have an int for a name, eight bytes and a little air each. The name 0 is no name. */
final class Tally {
    private static final int SMALLEST = 1024;
    private static final int SPREAD = 0x9E3779B9;
    private int[] names = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    void add(int name, int count) {
        int slot = slot(name);
        if (names[slot] == 0) {
            if (size * 3 > names.length * 2) {
                grow();
                slot = slot(name);
            }
            names[slot] = name;
            size++;
        }
        counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + count);
    }

    int of(int name) {
        return counts[slot(name)];
    }

    int size() {
        return size;
    }

    /** Forgets what was counted fewer times. */
    void forgetBelow(int least) {
        int[] oldNames = names;
        int[] oldCounts = counts;
        clear(names.length);
        for (int i = 0; i < oldNames.length; i++)
            if (oldNames[i] != 0 && oldCounts[i] >= least) add(oldNames[i], oldCounts[i]);
    }

    void each(Each visitor) {
        for (int i = 0; i < names.length; i++) if (names[i] != 0) visitor.counted(names[i], counts[i]);
    }

    private void grow() {
        int[] oldNames = names;
        int[] oldCounts = counts;
        clear(names.length * 2);
        for (int i = 0; i < oldNames.length; i++) if (oldNames[i] != 0) add(oldNames[i], oldCounts[i]);
    }

    private void clear(int length) {
        names = new int[length];
        counts = new int[length];
        Arrays.fill(counts, 0);
        size = 0;
    }

    private int slot(int name) {
        int mask = names.length - 1;
        int slot = name * SPREAD >>> 7 & mask;
        while (names[slot] != 0 && names[slot] != name) slot = slot + 1 & mask;
        return slot;
    }

    /** Takes one count. */
    interface Each {
        void counted(int name, int count);
    }
}
