package org.fieldlore.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what points to a person in a text, in Chinese and in English, however it is spelled. Numbers with a check digit are
 * told by it; what may be something else as well is found and marked as not sure.
 */
public final class PersonalData {
    private static final String GAP = "[ .·\\-‐‑‒–—_/()]{0,2}";

    /** A number with an area code of China; GB numbering plan: 010, 02x, 03xx to 09xx. */
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d.])(?:(?:\\+|00)?86" + GAP
            + ")?\\(?0(?:10|2\\d|[3-9]\\d{2})" + GAP + "[2-8]\\d{2,3}" + GAP + "\\d{4}(?!\\d)");

    private static final Pattern CALLED_PHONE = Pattern.compile(
            "(?i)(?:电话|座机|致电|手机|tel\\.?|phone)(?:号码?)?(?:是|为|is)?[:\\s]{0,3}([2-9]\\d{2,3}[ -]?\\d{4})(?!\\d)");

    /** E.164: a country code and at most fifteen digits. */
    private static final Pattern ABROAD = Pattern.compile("(?<![\\d+])\\+(?!86)[1-9](?:" + GAP + "\\d){7,14}(?!\\d)");

    private static final Pattern SPOKEN = Pattern.compile("[一幺][三四五六七八九][零〇一幺二三四五六七八九]{9}");

    private static final String PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    /** GA 36-2018: a province, a letter, five letters and digits without I and O, or six on new-energy vehicles; at most two letters. */
    private static final Pattern PLATE = Pattern.compile("(?i)([" + PROVINCE + "])[A-HJ-Z][ .·\\-]?"
            + "(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学警挂港澳])(?![A-Za-z0-9])");

    /** Provinces whose characters stand in many words: 全新, 云, 宁. */
    private static final String EVERYDAY = "新云青宁贵吉黑";

    private static final int FEWEST_PLATE_DIGITS = 3;
    private static final int FEWEST_NUMBER_DIGITS = 7;

    /** Ordinary and diplomatic passports of China, and those that the text calls so. */
    private static final Pattern PASSPORT = Pattern.compile(
            "(?i)(?<![A-Za-z0-9])(?:(护照|通行证|passport)[^\\dA-Za-z\\n]{0,4}"
                    + "(?:(?:号码?|no\\.?|number|is|:|是|为)\\s*){0,3}([A-Z]{1,2}\\d{7,8}|\\d{9})|E[A-HJ-NP-Z]?\\d{7,8}|G\\d{8})(?![A-Za-z0-9])");

    private static final Pattern MAIL =
            Pattern.compile("(?i)(?<![A-Z0-9._%+-])([A-Z0-9._%+-]{1,64})@[A-Z0-9-]{1,63}(?:\\.[A-Z0-9-]{1,63}){1,4}");

    /** Mailboxes of offices, not of people. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)(info|service|services|support|claims?|contact|help|kefu|hr|admin|no-?reply|office|\\d{5})");

    /** From the word for a street on; what it is called stands in front of that. */
    private static final Pattern STREET = Pattern.compile(
            "(?:路|街|大道|巷|弄|胡同|村|小区|花园|苑)" + "\\s?\\d{1,5}(?:号楼|号|弄|栋|幢)(?:\\s?\\d{1,5}(?:号楼|栋|幢|单元|号|室|层|楼))*");

    private static final int LONGEST_STREET = 12;
    private static final int SHORTEST_STREET = 2;

    private static final Pattern STREET_EN = Pattern.compile("(?<![\\d.])\\d{1,5}[A-Z]? (?:[A-Z][a-z]+ ){1,3}"
            + "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd)\\b");

    private final Folded text;
    private final String plain;
    private final List<Trace> traces = new ArrayList<>();

    private PersonalData(String text) {
        this.text = new Folded(text);
        this.plain = this.text.plain();
    }

    /** Returns everything but names, in the order of the text; no two overlap. Empty for a text without. */
    public static List<Trace> in(String text) {
        return in(text, Set.of(), Set.of());
    }

    /**
     * Returns everything in the order of the text; no two overlap.
     *
     * @param about names of the customer whom the text is about: sure
     * @param others names of any customers: others may be called so, or it may be a word
     */
    public static List<Trace> in(String text, Collection<String> about, Collection<String> others) {
        return new PersonalData(text).all(about, others);
    }

    private List<Trace> all(Collection<String> about, Collection<String> others) {
        long digits = plain.chars().filter(Character::isDigit).count();
        if (digits >= FEWEST_NUMBER_DIGITS) numbers();
        if (digits >= FEWEST_PLATE_DIGITS) plates();
        if (digits > 0) {
            streets();
            find(STREET_EN, 0, PersonalKind.ADDRESS, false);
        }
        find(SPOKEN, 0, PersonalKind.MOBILE, false);
        if (plain.indexOf('@') >= 0) mails();
        names(about, true);
        names(others, false);
        traces.sort(Comparator.comparingInt(Trace::from));
        return List.copyOf(traces);
    }

    private void numbers() {
        for (Numbers.Found number : Numbers.in(plain)) add(number.kind(), number.from(), number.to(), number.sure());
        passports();
        find(LANDLINE, 0, PersonalKind.LANDLINE, false);
        find(CALLED_PHONE, 1, PersonalKind.LANDLINE, false);
        find(ABROAD, 0, PersonalKind.MOBILE, false);
    }

    private void add(PersonalKind kind, int from, int to, boolean sure) {
        Trace trace = text.trace(kind, from, to, sure);
        if (traces.stream().noneMatch(trace::overlaps)) traces.add(trace);
    }

    private void find(Pattern pattern, int group, PersonalKind kind, boolean sure) {
        Matcher found = pattern.matcher(plain);
        while (found.find()) add(kind, found.start(group), found.end(group), sure);
    }

    private void passports() {
        Matcher found = PASSPORT.matcher(plain);
        while (found.find()) {
            boolean named = found.group(1) != null;
            add(PersonalKind.PASSPORT, named ? found.start(2) : found.start(), found.end(), named);
        }
    }

    private void plates() {
        Matcher found = PLATE.matcher(plain);
        while (found.find()) {
            if (found.group().chars().filter(Character::isDigit).count() < FEWEST_PLATE_DIGITS) continue;
            boolean word = EVERYDAY.contains(found.group(1))
                    && found.start() > 0
                    && Character.isIdeographic(plain.charAt(found.start() - 1));
            add(PersonalKind.PLATE, found.start(), found.end(), !word);
        }
    }

    private void streets() {
        Matcher found = STREET.matcher(plain);
        while (found.find()) {
            int from = found.start();
            while (from > 0
                    && found.start() - from < LONGEST_STREET
                    && Character.isLetterOrDigit(plain.charAt(from - 1))) from--;
            if (found.start() - from >= SHORTEST_STREET) add(PersonalKind.ADDRESS, from, found.end(), false);
        }
    }

    private void mails() {
        Matcher found = MAIL.matcher(plain);
        while (found.find())
            add(
                    PersonalKind.MAIL,
                    found.start(),
                    found.end(),
                    !OFFICE.matcher(found.group(1)).matches());
    }

    private void names(Collection<String> names, boolean sure) {
        if (names.isEmpty()) return;
        String any = names.stream()
                .map(name -> new Folded(name).plain().strip())
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(PersonalData::pattern)
                .collect(Collectors.joining("|"));
        if (any.isEmpty()) return;
        find(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), 0, PersonalKind.NAME, sure);
    }

    /** Words of a name may be parted by anything that parts words, and Chinese characters by a space; a name in letters is a word of its own. */
    private static String pattern(String name) {
        if (name.codePoints().allMatch(Character::isIdeographic))
            return name.codePoints().mapToObj(Character::toString).collect(Collectors.joining("[\\s·]?"));
        String words = Pattern.compile("[\\s,·]+")
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s,·\\-]{1,3}"));
        return Character.isIdeographic(name.codePointAt(0))
                ? words
                : "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])";
    }
}
