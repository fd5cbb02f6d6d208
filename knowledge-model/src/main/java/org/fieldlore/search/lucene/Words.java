package org.fieldlore.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into words. Chinese and English take the same way, since either may stand in the other: characters are folded in
 * width and from traditional to simplified and paired; Latin words are lower-cased and stemmed. A text also yields its single
 * characters, so that a query of one character finds something; a query yields pairs, and a character only where it stands
 * alone.
 */
final class Words extends Analyzer {
    static final Words OF_TEXT = new Words(true);
    static final Words OF_QUERY = new Words(false);
    private static final String NO_WORD = "";
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
    private final boolean singles;

    private Words(boolean singles) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.singles = singles;
    }

    /** The same text with a blank for every half of a surrogate pair that stands alone: no index can store one. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < whole.length(); i++) {
            if (!Character.isSurrogate(whole.charAt(i))) continue;
            if (Character.charCount(whole.codePointAt(i)) == 2) i++;
            else whole.setCharAt(i, ' ');
        }
        return whole.toString();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokens));
        if (field.equals(Fields.SPELLING)) return new TokenStreamComponents(tokens, new LatinWords(words));
        words = new SimplifiedFilter(new EnglishPossessiveFilter(words));
        words = new PorterStemFilter(new CJKBigramFilter(words, ALL_SCRIPTS, singles));
        if (field.equals(Fields.PAIRS_EN)) words = pairs(words);
        return new TokenStreamComponents(tokens, words);
    }

    private static TokenStream pairs(TokenStream words) {
        ShingleFilter pairs = new ShingleFilter(words, 2, 2);
        pairs.setOutputUnigrams(false);
        pairs.setFillerToken(NO_WORD);
        return pairs;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }
}
