package org.fieldlore.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.fieldlore.search.Piece;

/** Marks the words of a query in titles, in the passage of each text and in the other wording that answer best. */
final class Passages extends UnifiedHighlighter {
    private static final int ZH_LENGTH = 160;
    private static final int EN_LENGTH = 240;
    private static final int READ_AT_MOST = 200_000;
    private static final String[] PROSE = {
        Fields.TITLE_ZH, Fields.TITLE_EN, Fields.TEXT_ZH, Fields.TEXT_EN, Fields.ASKED_ZH, Fields.ASKED_EN
    };

    Passages(IndexSearcher searcher) {
        super(new Builder(searcher, Words.OF_TEXT)
                .withMaxLength(READ_AT_MOST)
                .withWeightMatches(false)
                .withHighlightPhrasesStrictly(false)
                .withHandleMultiTermQuery(false));
    }

    /** Returns the marked prose of documents: field by field, in the order of the documents; null where one lacks a field. */
    Map<String, Object[]> of(Query words, int[] documents) throws IOException {
        return highlightFieldsAsObjects(PROSE.clone(), words, documents, new int[] {1, 1, 1, 1, 1, 1});
    }

    @SuppressWarnings("unchecked") // the formatter below gives nothing else
    static List<Piece> pieces(Map<String, Object[]> marked, String field, int document) {
        Object[] all = marked.get(field);
        return all == null || all[document] == null ? List.of() : (List<Piece>) all[document];
    }

    /** A stretch of a text, cut to the length of a snippet. */
    static List<Piece> piece(String text, int from, int to, String lang) {
        int end = Math.min(to, text.length());
        int length = length(Fields.text(lang)) * 3 / 2;
        boolean longer = end - from > length;
        String cut = text.substring(Math.min(from, end), longer ? from + length : end)
                .strip();
        return List.of(
                new Piece((from > 0 ? PieceFormatter.MORE : "") + cut + (longer ? PieceFormatter.MORE : ""), false));
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        if (Fields.TITLES.contains(field)) return new WholeBreakIterator();
        if (Fields.ASKED.contains(field)) return new CustomSeparatorBreakIterator('\n');
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(locale(field)), length(field), 0.4f);
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        return new PieceFormatter(Fields.TITLES.contains(field) ? READ_AT_MOST : length(field) * 3 / 2, length(field));
    }

    private static int length(String field) {
        return field.equals(Fields.TEXT_ZH) ? ZH_LENGTH : EN_LENGTH;
    }

    private static Locale locale(String field) {
        return field.equals(Fields.TEXT_ZH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
