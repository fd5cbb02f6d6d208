package org.fieldlore.shared;

/** Counts the SQL statements that a thread sends, so that every page can be held to its budget. */
public final class SqlCount {
    private static final ThreadLocal<int[]> COUNTING = new ThreadLocal<>();

    private SqlCount() {}

    /** Starts counting for this thread. */
    public static void begin() {
        COUNTING.set(new int[1]);
    }

    /** Stops counting and returns how many statements this thread has sent since {@link #begin}; 0 when it never began. */
    public static int end() {
        int[] count = COUNTING.get();
        COUNTING.remove();
        return count == null ? 0 : count[0];
    }

    static void one() {
        int[] count = COUNTING.get();
        if (count != null) count[0]++;
    }
}
