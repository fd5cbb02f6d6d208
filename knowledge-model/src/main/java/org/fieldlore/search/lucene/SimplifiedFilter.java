package org.fieldlore.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.fieldlore.shared.hanlp.Simplified;

/** Turns traditional characters into simplified ones, one for one, so that 壽險 finds 寿险. */
final class SimplifiedFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        char[] chars = term.buffer();
        for (int i = 0; i < term.length(); i++) chars[i] = Simplified.of(chars[i]);
        return true;
    }
}
