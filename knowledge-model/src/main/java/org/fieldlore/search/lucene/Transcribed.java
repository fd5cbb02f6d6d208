package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.fieldlore.shared.hanlp.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stretches of a question that are written in pinyin and turns them into characters. A stretch is pinyin when its
 * letters can be cut into syllables and the index knows its best reading better than it knows the words as they stand.
 */
final class Transcribed {
    /** How unlikely words are that the index lacks: for being unknown, and for each letter. */
    private static final double UNKNOWN = -5;

    private static final double LETTER = -3;
    private static final double MISSPELT = -7;
    private static final double MARGIN = 2;
    private static final double AMONG_WORDS = 4;
    private static final double SURELY = 8;
    private static final int FEWEST_LETTERS = 3;
    private final IndexReader reader;
    private final Characters characters;
    private final double latin;
    private boolean sure = true;
    private boolean changed;

    Transcribed(IndexReader reader, Characters characters) throws IOException {
        this.reader = reader;
        this.characters = characters;
        this.latin = Math.max(0, reader.getSumTotalTermFreq(Fields.SPELLING));
    }

    /** The same runs, with characters in place of pinyin. */
    List<Letters> of(List<Letters> runs) throws IOException {
        if (characters.isEmpty()) return runs;
        List<Letters> read = new ArrayList<>();
        for (int from = 0; from < runs.size(); ) {
            int to = stretch(runs, from);
            Spoken.Reading reading = to == from ? null : reading(runs, from, to);
            if (reading == null) to = Math.max(to, from + 1);
            if (reading == null) read.addAll(runs.subList(from, to));
            else read.add(new Letters(Letters.Kind.HAN, reading.text()));
            from = to;
        }
        return changed ? joined(read) : runs;
    }

    boolean changed() {
        return changed;
    }

    /** Whether some word of every stretch is unknown as it stands. */
    boolean sure() {
        return sure;
    }

    /** The end of the words in pinyin, with blanks between them, that begin here. */
    private static int stretch(List<Letters> runs, int from) {
        int end = from;
        for (int i = from; i < runs.size(); i++) {
            Letters run = runs.get(i);
            if (run.is(Letters.Kind.LATIN) && run.typed().stream().allMatch(Pinyin::spells)) end = i + 1;
            else if (!run.isBlank() || i == from) break;
        }
        return end;
    }

    private Spoken.@Nullable Reading reading(List<Letters> runs, int from, int to) throws IOException {
        List<String> words = new ArrayList<>();
        double standing = 0;
        boolean known = true;
        int letters = 0;
        for (Letters run : runs.subList(from, to)) {
            if (run.isBlank()) continue;
            words.addAll(run.typed());
            double times = times(run.lower());
            letters += run.text().length();
            known &= times > 0;
            standing += times > 0 ? likely(times) : unknown(run.lower());
        }
        if (letters < FEWEST_LETTERS) return null;
        char before = from > 0 ? last(runs, from) : EverydayChinese.START;
        char after = to < runs.size() ? first(runs, to) : EverydayChinese.END;
        Spoken.Reading reading = new Spoken(characters).read(words, before, after);
        if (reading == null) return null;
        double spoken = reading.log() + Math.log(characters.size() / (latin + characters.size() + 1));
        double gain = spoken - standing - AMONG_WORDS * wordsBeside(runs, from, to);
        if (gain < (known ? SURELY : MARGIN)) return null;
        changed = true;
        sure &= !known;
        return reading;
    }

    private double likely(double times) {
        return Math.log(times / (latin + characters.size() + 1));
    }

    /** An unknown word may be a name, or a known word with a typing error. */
    private double unknown(String word) throws IOException {
        double name = UNKNOWN + LETTER * word.length();
        Misspelt misspelt = new Misspelt(reader);
        Misspelt.Instead instead = misspelt.of(word, "", "");
        return instead == null ? name : Math.max(name, MISSPELT + likely(misspelt.written(instead.word())));
    }

    private int wordsBeside(List<Letters> runs, int from, int to) throws IOException {
        int words = 0;
        for (int i : new int[] {from - 2, to + 1})
            if (i >= 0 && i < runs.size() && runs.get(i).is(Letters.Kind.LATIN))
                words += times(runs.get(i).lower()) > 0 ? 2 : 1;
        return words;
    }

    private double times(String word) throws IOException {
        long times = reader.totalTermFreq(new Term(Fields.SPELLING, word));
        if (times > 0 || word.length() > 2) return times;
        for (String field : List.of(Fields.WHOLE_EN, Fields.WHOLE_ZH))
            times += reader.totalTermFreq(new Term(field, word));
        return times;
    }

    private static char last(List<Letters> runs, int from) {
        Letters run = runs.get(from - 1).isBlank() && from > 1 ? runs.get(from - 2) : runs.get(from - 1);
        return run.is(Letters.Kind.HAN) ? run.text().charAt(run.text().length() - 1) : EverydayChinese.START;
    }

    private static char first(List<Letters> runs, int to) {
        Letters run = runs.get(to).isBlank() && to + 1 < runs.size() ? runs.get(to + 1) : runs.get(to);
        return run.is(Letters.Kind.HAN) ? run.text().charAt(0) : EverydayChinese.END;
    }

    /** Puts Chinese together that only a blank set apart. */
    private static List<Letters> joined(List<Letters> runs) {
        List<Letters> joined = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Letters run = runs.get(i);
            boolean han = !joined.isEmpty() && joined.get(joined.size() - 1).is(Letters.Kind.HAN);
            boolean next = i + 1 < runs.size() && runs.get(i + 1).is(Letters.Kind.HAN);
            if (run.isBlank() && han && next) continue;
            if (run.is(Letters.Kind.HAN) && han)
                joined.add(run.saying(joined.remove(joined.size() - 1).text() + run.text()));
            else joined.add(run);
        }
        return joined;
    }
}
