package org.fieldlore.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.fieldlore.search.Piece;

/** Cuts one passage into pieces; of a passage without a sentence's end, only the part around the first match. */
final class PieceFormatter extends PassageFormatter {
    static final String MORE = "…";
    private final int longest;
    private final int goal;

    PieceFormatter(int longest, int goal) {
        this.longest = longest;
        this.goal = goal;
    }

    @Override
    public List<Piece> format(Passage[] passages, String content) {
        List<Piece> pieces = new ArrayList<>();
        for (Passage passage : passages) cut(passage, content, pieces);
        return pieces;
    }

    private void cut(Passage passage, String content, List<Piece> pieces) {
        int start = skipBlanks(content, passage.getStartOffset(), passage.getEndOffset());
        int end = skipBlanksBack(content, start, passage.getEndOffset());
        boolean cutBefore = false;
        boolean cutAfter = false;
        if (end - start > longest) {
            int first = passage.getNumMatches() > 0 ? passage.getMatchStarts()[0] : start;
            int from = Math.max(start, Math.min(first - goal / 4, end - goal));
            cutBefore = from > start;
            cutAfter = from + goal < end;
            start = whole(content, from);
            end = whole(content, Math.min(end, from + goal));
        }
        if (cutBefore) pieces.add(new Piece(MORE, false));
        mark(passage, content, start, end, pieces);
        if (cutAfter) pieces.add(new Piece(MORE, false));
    }

    /** Neighbouring pairs of characters overlap, so matches are joined where they touch. */
    private static void mark(Passage passage, String content, int start, int end, List<Piece> pieces) {
        int at = start;
        int match = 0;
        while (match < passage.getNumMatches()) {
            int from = Math.max(passage.getMatchStarts()[match], at);
            int to = passage.getMatchEnds()[match++];
            while (match < passage.getNumMatches() && passage.getMatchStarts()[match] <= to)
                to = Math.max(to, passage.getMatchEnds()[match++]);
            to = Math.min(to, end);
            if (from >= to) continue;
            add(content, at, from, false, pieces);
            add(content, from, to, true, pieces);
            at = to;
        }
        add(content, at, end, false, pieces);
    }

    private static void add(String content, int from, int to, boolean hit, List<Piece> pieces) {
        if (from < to) pieces.add(new Piece(content.substring(from, to), hit));
    }

    private static int skipBlanks(String content, int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(content.charAt(start))) start++;
        return start;
    }

    private static int skipBlanksBack(String content, int start, int to) {
        int end = to;
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) end--;
        return end;
    }

    /** Never between the halves of a character outside the basic plane. */
    private static int whole(String content, int at) {
        return at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at)) ? at + 1 : at;
    }
}
