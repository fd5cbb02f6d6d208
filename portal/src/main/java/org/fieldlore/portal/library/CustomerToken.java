package org.fieldlore.portal.library;

import java.util.regex.Pattern;
import org.fieldlore.shared.hanlp.Pinyin;

/** Tells words that may name a customer from words that ask a question, so that only the former look into the archive. */
final class CustomerToken {
    private static final int FEWEST_DIGITS = 4;

    /** A number of a policy, an identity card, a telephone or a plate; spaces only where people group digits. */
    private static final Pattern NUMBER =
            Pattern.compile("\\p{IsHan}?[A-Za-z0-9][A-Za-z0-9·.-]{3,28}|\\+?[0-9][0-9 -]{5,24}");

    /** A Chinese personal name, or a longer one that ends as names of firms do. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,30}(公司|厂|店|行|院|社|中心)");

    /** One to three capitalised words, as English names are written. */
    private static final Pattern ENGLISH = Pattern.compile("\\p{Lu}[\\p{L}'-]{1,20}( \\p{Lu}[\\p{L}'.-]{0,20}){0,2}");

    /** A name in pinyin, as who has no Chinese keyboard types it; shorter ones are words of other languages too often. */
    private static final Pattern SMALL = Pattern.compile("[a-z]{5,20}|[a-z]{1,6}( [a-z]{1,12}){1,2}");

    private CustomerToken() {}

    static boolean isOne(String text) {
        String token = text.strip();
        return isNumber(token)
                || CHINESE.matcher(token).matches()
                || ENGLISH.matcher(token).matches()
                || SMALL.matcher(token).matches() && Pinyin.spells(token.replace(" ", ""));
    }

    private static boolean isNumber(String token) {
        long digits = token.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && NUMBER.matcher(token).matches();
    }
}
