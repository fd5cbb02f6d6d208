package org.fieldlore.shared.hanlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/** Chinese words that everybody uses: 平安 is one although people are called so. Data: HanLP. */
public final class EverydayWords {
    private EverydayWords() {}

    /** Whether the dictionary holds the word, and not first of all as a name of people. */
    public static boolean knows(String word) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        return known != null && known.nature[0] != Nature.nr;
    }
}
