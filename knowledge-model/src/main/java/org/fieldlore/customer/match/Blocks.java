package org.fieldlore.customer.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pairs worth comparing: those that share a {@link Key}. Every pair comes once, under the first key it shares. A block of
 * more records than the cap is passed over and counted (a switchboard's number, a frequent name alone), since its pairs grow
 * with the square; whoever belongs together shares another key too. Takes 4 bytes a record and key.
 */
final class Blocks {
    private final Crowd crowd;
    private final int cap;
    private final int[][] hashes;
    private int skipped;

    Blocks(Crowd crowd, int cap) {
        this.crowd = crowd;
        this.cap = cap;
        this.hashes = new int[Key.values().length][crowd.size()];
        for (int row = 0; row < crowd.size(); row++) {
            Card card = crowd.card(row);
            for (Key key : Key.values())
                hashes[key.ordinal()][row] = hash(key.of(card), card.name().company());
        }
        for (int[] hashed : hashes) drop(hashed);
    }

    /** Blocks passed over for their size. */
    int skipped() {
        return skipped;
    }

    /** What is done with two rows that share a key; says whether to go on. */
    interface Visitor {
        boolean visit(int a, int b, Card first, Card second);
    }

    void each(Visitor visitor) {
        for (int key = 0; key < hashes.length; key++) if (!each(key, visitor)) return;
    }

    private boolean each(int key, Visitor visitor) {
        long[] sorted = sorted(hashes[key]);
        for (int from = 0; from < sorted.length; ) {
            int to = end(sorted, from);
            if (to - from > 1 && !block(key, sorted, from, to, visitor)) return false;
            from = to;
        }
        return true;
    }

    private boolean block(int key, long[] sorted, int from, int to, Visitor visitor) {
        @Nullable Card[] cards = new @Nullable Card[to - from];
        for (int i = from; i < to; i++)
            for (int j = i + 1; j < to; j++) {
                int a = (int) sorted[i];
                int b = (int) sorted[j];
                if (sharesEarlier(key, a, b)) continue;
                if (!visitor.visit(a, b, card(cards, i - from, a), card(cards, j - from, b))) return false;
            }
        return true;
    }

    private Card card(@Nullable Card[] cards, int place, int row) {
        Card known = cards[place];
        if (known == null) cards[place] = known = crowd.card(row);
        return known;
    }

    private boolean sharesEarlier(int key, int a, int b) {
        for (int earlier = 0; earlier < key; earlier++)
            if (hashes[earlier][a] != 0 && hashes[earlier][a] == hashes[earlier][b]) return true;
        return false;
    }

    private void drop(int[] hashed) {
        long[] sorted = sorted(hashed);
        for (int from = 0; from < sorted.length; ) {
            int to = end(sorted, from);
            if (to - from > cap) {
                skipped++;
                for (int i = from; i < to; i++) hashed[(int) sorted[i]] = 0;
            }
            from = to;
        }
    }

    /** Hash in the upper half, row in the lower; records without a key are left out. */
    private static long[] sorted(int[] hashed) {
        long[] sorted = new long[hashed.length];
        int filled = 0;
        for (int row = 0; row < hashed.length; row++)
            if (hashed[row] != 0) sorted[filled++] = (long) hashed[row] << 32 | row;
        sorted = Arrays.copyOf(sorted, filled);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int end(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] >> 32 == sorted[from] >> 32) to++;
        return to;
    }

    // Two keys with one hash only bring two more records together to be compared. 0 stands for no key.
    private static int hash(@Nullable String key, boolean company) {
        if (key == null || key.isEmpty()) return 0;
        int mixed = (key.hashCode() + (company ? 1 : 0)) * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        return mixed == 0 ? 1 : mixed;
    }
}
