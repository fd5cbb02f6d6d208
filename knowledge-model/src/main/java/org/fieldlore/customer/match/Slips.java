package org.fieldlore.customer.match;

/** One slip of the pen: a character wrong, left out or too many, or two neighbours exchanged (Damerau, CACM 7(3), 1964). */
final class Slips {
    private Slips() {}

    /** Whether exactly one slip lies between the two. */
    static boolean one(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (longer - shorter > 1 || shorter == 0) return false;
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) head++;
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) tail++;
        int left = longer - head - tail;
        if (left == 1) return true;
        return left == 2
                && a.length() == b.length()
                && a.charAt(head) == b.charAt(head + 1)
                && a.charAt(head + 1) == b.charAt(head);
    }
}
