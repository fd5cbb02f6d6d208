package org.fieldlore.shared.hanlp;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;

/** The simplified form of each character, one for one, so that 壽險 finds 寿险. Data: HanLP. */
public final class Simplified {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] FORMS = forms();

    private Simplified() {}

    public static char of(char character) {
        return character < FIRST || character > LAST ? character : FORMS[character - FIRST];
    }

    /** The text with every character in its simplified form; as long as it was. */
    public static String of(String text) {
        StringBuilder simplified = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) simplified.setCharAt(i, of(text.charAt(i)));
        return simplified.toString();
    }

    private static char[] forms() {
        char[] forms = new char[LAST - FIRST + 1];
        for (char character = FIRST; character <= LAST; character++) {
            String form = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(character));
            forms[character - FIRST] = form.length() == 1 ? form.charAt(0) : character;
        }
        return forms;
    }
}
