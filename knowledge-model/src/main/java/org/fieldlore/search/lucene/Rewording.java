package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Meant;
import org.fieldlore.shared.hanlp.Simplified;

/** Works out what a question should have been: pinyin becomes characters, typing errors are undone. */
final class Rewording {
    private static final int LONGEST = 400;
    private static final int MOST_ERRORS = 3;
    private static final double ENOUGH = 7;

    /** A word that so many items share gives nothing away. */
    private static final int COMMON = 100;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Characters characters;
    private final Viewer viewer;

    Rewording(IndexSearcher searcher, Characters characters, Viewer viewer) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.characters = characters;
        this.viewer = viewer;
    }

    /** Returns what was meant; empty when nothing is wrong, or nothing better is known, or only from what is not to be seen. */
    Optional<Meant> of(String text) throws IOException {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) return Optional.empty();
        if (reader.docFreq(new Term(Fields.EXTERNAL_ID, typed)) > 0) return Optional.empty();
        Transcribed pinyin = new Transcribed(reader, characters);
        List<Letters> runs = pinyin.of(Letters.of(typed));
        List<Letters> meant = new ArrayList<>(runs);
        boolean sure = spelt(meant) && pinyin.sure();
        if (!pinyin.changed()) written(meant);
        String said = meant.stream().map(Letters::text).collect(Collectors.joining());
        return said.equals(typed) || !mayBeSeen(typed, said) ? Optional.empty() : Optional.of(new Meant(said, sure));
    }

    /** Corrects words in Latin letters; returns whether all of that is sure. */
    private boolean spelt(List<Letters> runs) throws IOException {
        Misspelt misspelt = new Misspelt(reader);
        boolean sure = true;
        int errors = 0;
        for (int i = 0; i < runs.size() && errors < MOST_ERRORS; i++) {
            Letters run = runs.get(i);
            if (!run.is(Letters.Kind.LATIN)) continue;
            Misspelt.Instead instead = misspelt.of(run.lower(), beside(runs, i, -1), beside(runs, i, 1));
            if (instead == null) continue;
            runs.set(i, run.saying(instead.word()));
            sure &= instead.sure();
            errors++;
        }
        return sure;
    }

    private static String beside(List<Letters> runs, int at, int step) {
        for (int i = at + step; i >= 0 && i < runs.size(); i += step) {
            if (runs.get(i).is(Letters.Kind.LATIN)) return runs.get(i).lower();
            if (!runs.get(i).isBlank()) return "";
        }
        return "";
    }

    private void written(List<Letters> runs) {
        if (characters.isEmpty()) return;
        Miswritten miswritten = new Miswritten(characters, ENOUGH);
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).is(Letters.Kind.HAN)) continue;
            String simplified = Simplified.of(runs.get(i).text());
            String meant = miswritten.of(simplified, isBreak(runs, i - 1), isBreak(runs, i + 1));
            if (meant != null) runs.set(i, runs.get(i).saying(meant));
        }
    }

    /** Whether a sentence stops there, and not only for a number or a foreign word. */
    private static boolean isBreak(List<Letters> runs, int at) {
        return at < 0
                || at >= runs.size()
                || runs.get(at).is(Letters.Kind.REST)
                        && runs.get(at).text().chars().noneMatch(Character::isDigit);
    }

    /** Whether each rare word that is new in a text stands in something that the viewer may see. */
    private boolean mayBeSeen(String typed, String meant) throws IOException {
        if (viewer.is(Role.REVIEWER)) return true;
        Set<String> added = new HashSet<>(QueryWords.cut(meant));
        QueryWords.cut(typed).forEach(added::remove);
        for (String word : added) if (!mayBeSeen(word)) return false;
        return true;
    }

    private boolean mayBeSeen(String word) throws IOException {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        int documents = 0;
        for (String field : List.of(Fields.WHOLE_ZH, Fields.WHOLE_EN, Fields.LABELS)) {
            Term term = new Term(field, word);
            documents += reader.docFreq(term);
            anywhere.add(new TermQuery(term), Occur.SHOULD);
        }
        if (documents == 0 || documents > COMMON) return true;
        return searcher.count(new BooleanQuery.Builder()
                        .add(anywhere.build(), Occur.FILTER)
                        .add(Sight.of(viewer), Occur.FILTER)
                        .build())
                > 0;
    }
}
