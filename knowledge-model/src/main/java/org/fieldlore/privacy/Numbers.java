package org.fieldlore.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers that stand for a person, however their digits are grouped: by blanks, dots, dashes, brackets. */
final class Numbers {
    private static final int RESIDENT = 18;
    private static final int OLD_RESIDENT = 15;
    private static final int MOBILE = 11;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    /** How much of the text in front may say what a number is. */
    private static final int BEFORE = 12;
    /** So many characters in a row may part two digits. */
    private static final int GAP = 2;

    private static final List<String> COUNTRY = List.of("", "86", "0086");
    private static final String GAPS = " .·-‐‑‒–—_/()";

    /** What numbers of papers are called; one behind such a word may be no telephone number. */
    private static final Pattern PAPER = Pattern.compile(
            "(?i)(条款|编号|保单号?|案号|文号|合同号?|批单号?|投保单|流水|单号|no\\.|ref\\.?|clause|policy|form|code|number)\\W*$");

    /** How mobile numbers are commonly grouped; any other grouping may be something else. */
    private static final Set<String> GROUPS = Set.of("11", "3-4-4", "3-8", "7-4", "3-3-5", "4-4-3", "5-6", "3-2-2-2-2");

    private final String text;
    private final List<Found> found = new ArrayList<>();

    /** A number and its place. */
    record Found(PersonalKind kind, int from, int to, boolean sure) {}

    private Numbers(String text) {
        this.text = text;
    }

    static List<Found> in(String text) {
        return new Numbers(text).all();
    }

    private List<Found> all() {
        int at = 0;
        while (at < text.length()) {
            Found one = digit(at) && !digit(at - 1) ? at(at) : null;
            if (one == null) {
                at++;
                continue;
            }
            found.add(one);
            at = one.to();
        }
        return found;
    }

    private @Nullable Found at(int from) {
        Run run = new Run(from);
        if (run.resident()) return new Found(PersonalKind.RESIDENT_ID, from, run.end(RESIDENT), true);
        for (int length = Math.min(LONGEST_CARD, run.length()); length >= SHORTEST_CARD; length--)
            if (run.ends(length) && card(run.digits(length)))
                return new Found(
                        PersonalKind.BANK_CARD,
                        from,
                        run.end(length),
                        run.digits(length).startsWith("62") && !paper(from));
        if (run.ends(OLD_RESIDENT)
                && run.groups(1, OLD_RESIDENT).equals("15")
                && ResidentNumber.maybeOld(run.digits(OLD_RESIDENT)))
            return new Found(PersonalKind.RESIDENT_ID, from, run.end(OLD_RESIDENT), false);
        for (String country : COUNTRY) {
            int length = country.length() + MOBILE;
            if (!run.ends(length) || !run.digits(length).matches(country + "1[3-9]\\d{9}")) continue;
            boolean common = GROUPS.contains(run.groups(country.length() + 1, length));
            if (common || run.evenly(length))
                return new Found(
                        PersonalKind.MOBILE, from, run.end(length), common && !letter(from - 1) && !paper(from));
        }
        return null;
    }

    private static boolean card(String digits) {
        return digits.matches("(62\\d{14,17}|4\\d{15}|5[1-5]\\d{14}|3[47]\\d{13}|35\\d{14})") && luhn(digits);
    }

    /** Whether the last digit checks the others (ISO/IEC 7812-1, annex B). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private boolean paper(int from) {
        Matcher word = PAPER.matcher(text.substring(Math.max(0, from - BEFORE), from));
        return word.find();
    }

    private boolean digit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean letter(int at) {
        if (at < 0) return false;
        char before = text.charAt(at);
        return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || "-_/.".indexOf(before) >= 0;
    }

    /** The digits from a place on, with what may stand between them. */
    private final class Run {
        private final StringBuilder digits = new StringBuilder();
        private final int[] ends = new int[LONGEST_CARD + 1];

        Run(int from) {
            int at = from;
            while (digit(at) && digits.length() < LONGEST_CARD) {
                digits.append(text.charAt(at));
                ends[digits.length()] = at + 1;
                at = skipGap(at + 1);
            }
        }

        private int skipGap(int at) {
            int next = at;
            while (next < text.length() && next - at < GAP && GAPS.indexOf(text.charAt(next)) >= 0) next++;
            return next;
        }

        int length() {
            return digits.length();
        }

        String digits(int length) {
            return digits.substring(0, length);
        }

        int end(int length) {
            return length <= digits.length() ? ends[length] : skipGap(ends[digits.length()]) + 1;
        }

        /** Whether so many digits are there and none follows at once. */
        boolean ends(int length) {
            return digits.length() >= length && !digit(ends[length]);
        }

        boolean resident() {
            if (ends(RESIDENT)) return ResidentNumber.valid(digits(RESIDENT));
            if (digits.length() != RESIDENT - 1) return false;
            int last = skipGap(ends[RESIDENT - 1]);
            return last < text.length()
                    && Character.toUpperCase(text.charAt(last)) == 'X'
                    && ResidentNumber.valid(digits + "X");
        }

        /** Whether the same stands between any two groups: figures of a table are parted by this and that. */
        boolean evenly(int length) {
            Set<String> gaps = new HashSet<>();
            for (int i = 1; i < length; i++) gaps.add(text.substring(ends[i], ends[i + 1] - 1));
            gaps.remove("");
            return gaps.size() <= 1;
        }

        /** How many digits stand side by side, such as 3-4-4, from the first of them, counted from 1, to the last. */
        String groups(int first, int length) {
            List<String> groups = new ArrayList<>();
            int group = 0;
            for (int i = first; i <= length; i++) {
                group++;
                if (i == length || ends[i + 1] != ends[i] + 1) {
                    groups.add(Integer.toString(group));
                    group = 0;
                }
            }
            return String.join("-", groups);
        }
    }
}
