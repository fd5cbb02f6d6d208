package org.fieldlore.customer.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.fieldlore.shared.hanlp.Pinyin;
import org.fieldlore.shared.hanlp.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is written and as it sounds. People: family and given name apart, Chinese ones in pinyin. Companies: without the
 * legal form, the whole as family name.
 *
 * @param written simplified characters, small letters without marks, words apart by one space
 * @param family how the family name sounds
 * @param given how the given name sounds; empty for companies
 */
record SpokenName(String written, String family, String given, boolean chinese, boolean company) {
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.93;
    private static final double SOMEWHAT = 0.85;
    private static final int LONG_ENOUGH = 4;
    private static final Set<String> TWO_CHARACTERS =
            Set.of("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "端木", "南宫", "东方", "宇文", "长孙");
    /** Characters that sound otherwise where they are a family name. */
    private static final Map<String, String> AS_FAMILY = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("查", "zha"),
            Map.entry("盖", "ge"),
            Map.entry("区", "ou"),
            Map.entry("翟", "zhai"),
            Map.entry("朴", "piao"),
            Map.entry("缪", "miao"),
            Map.entry("覃", "qin"),
            Map.entry("种", "chong"),
            Map.entry("折", "she"),
            Map.entry("召", "shao"),
            Map.entry("乜", "nie"),
            Map.entry("尉迟", "yuchi"));

    /** Characters that the dictionary knows best from other words: 婀娜, 莎草, 露面. */
    private static final Map<Character, String> IN_NAMES = Map.of('娜', "na", '莎', "sha", '露', "lu");

    private static final Pattern LEGAL =
            Pattern.compile("股份有限公司|有限责任公司|有限公司|公司|\\b(company|limited|co|ltd|inc|llc|plc|corp|corporation|gmbh)\\b");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SpokenName of(String name, boolean company) {
        String flat =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String small = Simplified.of(flat.toLowerCase(Locale.ROOT));
        String bare = company ? LEGAL.matcher(small).replaceAll(" ") : small;
        boolean turned = !company && bare.indexOf(',') > 0;
        String written = NO_LETTER.matcher(bare).replaceAll(" ").strip();
        boolean chinese = written.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        if (company) {
            String whole = written.replace(" ", "");
            return new SpokenName(whole, sound(whole), "", chinese, true);
        }
        return chinese ? chinese(written.replace(" ", "")) : words(written, turned);
    }

    private static SpokenName chinese(String written) {
        int cut = written.length() > 2 && TWO_CHARACTERS.contains(written.substring(0, 2)) ? 2 : 1;
        String family = written.substring(0, Math.min(cut, written.length()));
        String spoken = AS_FAMILY.getOrDefault(family, sound(family));
        return new SpokenName(written, spoken, sound(written.substring(family.length())), true, false);
    }

    private static SpokenName words(String written, boolean turned) {
        List<String> words = Arrays.asList(written.split(" "));
        int last = words.size() - 1;
        if (last < 1) return new SpokenName(written, written, "", false, false);
        return turned
                ? new SpokenName(written, words.get(0), String.join("", words.subList(1, last + 1)), false, false)
                : new SpokenName(written, words.get(last), String.join("", words.subList(0, last)), false, false);
    }

    private static String sound(String text) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < text.length(); i++) sound.append(syllable(text.charAt(i)));
        return sound.toString();
    }

    private static String syllable(char character) {
        @Nullable String name = IN_NAMES.get(character);
        if (name != null) return name;
        List<String> readings = Pinyin.of(character);
        return readings.isEmpty() ? String.valueOf(character) : readings.get(0).replace('v', 'u');
    }

    /** The first letter of each character's sound. */
    static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++)
            initials.append(syllable(text.charAt(i)).charAt(0));
        return initials.toString();
    }

    /** The letters of its sound in the order of the alphabet: the same whichever of the names comes first, spaced or not. */
    String letters() {
        char[] letters = (family + given).toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    Agreement compare(SpokenName other) {
        if (written.equals(other.written)) return Agreement.SAME;
        if (company || other.company) return companies(other);
        boolean straight = family.equals(other.family) && given.equals(other.given);
        if (straight || joined(other)) return Agreement.NEAR;
        if (!(chinese && other.chinese) && (slip(other) || turned().slip(other))) return Agreement.NEAR;
        if (!given.isEmpty() && given.equals(other.given) && given.length() >= LONG_ENOUGH) return Agreement.PART;
        boolean sameFamily = family.equals(other.family)
                || !(chinese && other.chinese) && (family.equals(other.given) || given.equals(other.family));
        return sameFamily ? Agreement.TRACE : Agreement.OTHER;
    }

    /** Whether both sound the same as one word, family name first in one and last in the other. */
    private boolean joined(SpokenName other) {
        String one = family + given;
        return one.equals(other.given + other.family)
                || (!(chinese && other.chinese)
                        && (one.equals(other.family + other.given)
                                || (given + family).equals(other.given + other.family)));
    }

    private SpokenName turned() {
        return new SpokenName(written, given, family, chinese, company);
    }

    // Jaro-Winkler alone would take Jon Miller for Joan Miller's husband: one part must be the same, the other a slip
    // away.
    private boolean slip(SpokenName other) {
        return family.equals(other.family) && slipped(given, other.given)
                || given.equals(other.given) && slipped(family, other.family);
    }

    private static boolean slipped(String a, String b) {
        return Math.min(a.length(), b.length()) >= LONG_ENOUGH && Slips.one(a, b) && LIKENESS.apply(a, b) >= SOMEWHAT;
    }

    private Agreement companies(SpokenName other) {
        if (family.equals(other.family)) return Agreement.NEAR;
        if (family.startsWith(other.family) || other.family.startsWith(family)) return Agreement.PART;
        double like = LIKENESS.apply(family, other.family);
        if (like >= ALIKE && Slips.one(written, other.written)) return Agreement.NEAR;
        return like >= SOMEWHAT ? Agreement.TRACE : Agreement.OTHER;
    }
}
