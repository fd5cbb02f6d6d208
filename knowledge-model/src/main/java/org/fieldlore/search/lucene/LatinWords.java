package org.fieldlore.search.lucene;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lets words of three to thirty Latin letters through. */
final class LatinWords extends FilteringTokenFilter {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LatinWords(TokenStream words) {
        super(new EnglishPossessiveFilter(words));
    }

    @Override
    protected boolean accept() {
        if (term.length() < SHORTEST || term.length() > LONGEST) return false;
        for (int i = 0; i < term.length(); i++) if (term.charAt(i) < 'a' || term.charAt(i) > 'z') return false;
        return true;
    }
}
