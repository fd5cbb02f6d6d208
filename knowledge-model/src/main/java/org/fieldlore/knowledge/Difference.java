package org.fieldlore.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two wordings, in pieces to be read one after the other: Chinese is compared by character, other
 * scripts by word. Texts too long for that are compared line by line.
 */
public final class Difference {
    /** Cells of the table that is filled at most: 4 million take some 10 ms. */
    private static final int MOST_CELLS = 4_000_000;

    private static final Pattern FINE =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern COARSE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private Difference() {}

    /** What became of a piece. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** A run of text with one fate. */
    public record Piece(Change change, String text) {
        public boolean added() {
            return change == Change.ADDED;
        }

        public boolean removed() {
            return change == Change.REMOVED;
        }
    }

    /**
     * Returns the pieces in reading order, neighbours of one fate joined, removed before added: all but the added give the
     * old text, all but the removed the new one. Empty for two empty texts.
     */
    public static List<Piece> between(String before, String after) {
        List<String> old = tokens(FINE, before);
        List<String> now = tokens(FINE, after);
        if ((long) old.size() * now.size() > MOST_CELLS) {
            old = tokens(COARSE, before);
            now = tokens(COARSE, after);
        }
        if ((long) old.size() * now.size() > MOST_CELLS) return replaced(before, after);
        return joined(old, now);
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> replaced(String before, String after) {
        return List.of(new Piece(Change.REMOVED, before), new Piece(Change.ADDED, after));
    }

    private static List<Piece> joined(List<String> old, List<String> now) {
        int[][] common = commonFrom(old, now);
        Pieces pieces = new Pieces();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.same(old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.removed.append(old.get(i++));
            } else {
                pieces.added.append(now.get(j++));
            }
        }
        return pieces.end();
    }

    /** Length of the longest common subsequence of what follows each pair of places. */
    private static int[][] commonFrom(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    /** Collects runs; between two runs that stayed, what went comes before what came. */
    private static final class Pieces {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void same(String token) {
            if (!removed.isEmpty() || !added.isEmpty()) flush();
            same.append(token);
        }

        private void flush() {
            put(Change.SAME, same);
            put(Change.REMOVED, removed);
            put(Change.ADDED, added);
        }

        private void put(Change change, StringBuilder run) {
            if (!run.isEmpty()) pieces.add(new Piece(change, run.toString()));
            run.setLength(0);
        }

        List<Piece> end() {
            flush();
            return List.copyOf(pieces);
        }
    }
}
