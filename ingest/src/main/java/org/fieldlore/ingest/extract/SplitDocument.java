package org.fieldlore.ingest.extract;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a tidied text into passages of readable size: at headings first, then between paragraphs, then between
 * sentences, and inside a sentence only where a single one is too long.
 *
 * <p>Size is counted so that Chinese and English come out alike: a Han character is 1, a word in letters is 3. The
 * usual limit of 1,200 is about 1,200 Chinese characters or 400 English words.
 */
public final class SplitDocument {

    /** Usual size of a passage. */
    public static final int USUAL = 1_200;

    private static final int LONGEST_HEADING = 100;

    private SplitDocument() {}

    /** Split a text into passages of at most the usual size; an empty text gives none. */
    public static List<Passage> of(String text) {
        return of(text, USUAL);
    }

    /** Split a text into passages of at most {@code limit}; nothing is lost, and headings do not count. */
    public static List<Passage> of(String text, int limit) {
        if (limit < 20) {
            throw new IllegalArgumentException("limit of a passage must be at least 20, was " + limit);
        }
        Growing growing = new Growing(limit);
        for (String block : blocks(text)) {
            Headings.textOf(block).ifPresentOrElse(growing::under, () -> growing.take(block));
        }
        return growing.finish();
    }

    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean heading = Headings.textOf(line).isPresent();
            if (line.isBlank() || heading) {
                addIfAny(blocks, paragraph);
            }
            if (heading) {
                blocks.add(line);
            } else if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
            }
        }
        addIfAny(blocks, paragraph);
        return blocks;
    }

    private static void addIfAny(List<String> blocks, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    /** Counts as this class says; characters that are neither Han nor part of a word count for nothing. */
    static int size(CharSequence text) {
        int size = 0;
        boolean inWord = false;
        int[] characters = text.codePoints().toArray();
        int lettersInWord = 0;
        for (int c : characters) {
            if (Character.isIdeographic(c)) {
                size++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                // a run of letters longer than any word is not one word
                if (!inWord || lettersInWord == 20) {
                    size += 3;
                    lettersInWord = 0;
                }
                lettersInWord++;
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return size;
    }

    /** The passages so far and the one that grows. */
    private static final class Growing {
        private final int limit;
        private final List<Passage> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String heading = "";
        private int size;
        /** Whether nothing but headings came since the last passage. */
        private boolean bare;

        Growing(int limit) {
            this.limit = limit;
        }

        /** A heading starts a new passage, unless the one before would be left too small to stand alone. */
        void under(String next) {
            boolean first = text.isEmpty() && !bare;
            if (bare && heading.length() + next.length() < LONGEST_HEADING) {
                heading = heading + " \u203A " + next;
            } else if (first || size >= limit / 4) {
                close();
                heading = next;
                bare = true;
            } else {
                append(next, "\n\n");
            }
        }

        void take(String paragraph) {
            if (size(paragraph) <= limit) {
                fit(paragraph, "\n\n");
                return;
            }
            String gap = "\n\n";
            for (String sentence : sentences(paragraph)) {
                for (String piece : pieces(sentence)) {
                    fit(piece, gap);
                    gap = "";
                }
            }
        }

        private void fit(String piece, String gap) {
            if (size > 0 && size + size(piece) > limit) {
                close();
            }
            append(piece, gap);
        }

        private void append(String piece, String gap) {
            text.append(text.isEmpty() ? "" : gap).append(piece);
            size += size(piece);
            bare = false;
        }

        private void close() {
            String body = text.toString().strip();
            if (!body.isEmpty()) {
                done.add(new Passage(done.size() + 1, heading, body));
            }
            text.setLength(0);
            size = 0;
        }

        List<Passage> finish() {
            if (bare) {
                append(heading, "");
                heading = "";
            }
            close();
            return List.copyOf(done);
        }

        private static List<String> sentences(String paragraph) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(paragraph);
            List<String> sentences = new ArrayList<>();
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                sentences.add(paragraph.substring(from, to));
            }
            return sentences;
        }

        private List<String> pieces(String sentence) {
            if (size(sentence) <= limit) {
                return List.of(sentence);
            }
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
            breaks.setText(sentence);
            List<String> pieces = new ArrayList<>();
            int start = 0;
            int last = breaks.first();
            for (int next = breaks.next(); next != BreakIterator.DONE; last = next, next = breaks.next()) {
                if (last > start && size(sentence.substring(start, next)) > limit) {
                    pieces.add(sentence.substring(start, last));
                    start = last;
                }
            }
            pieces.add(sentence.substring(start));
            return pieces;
        }
    }
}
