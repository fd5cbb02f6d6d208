package org.fieldlore.customer.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of short texts, one behind the other in UTF-8: four bytes a row more than the texts themselves. Holds up to 2 GB. */
final class Texts {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 10];
    private int rows;

    void add(@Nullable String text) {
        byte[] added = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int start = start(rows);
        if (start + added.length > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), start + added.length));
        if (rows == ends.length) ends = Arrays.copyOf(ends, rows + (rows >> 1));
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[rows++] = start + added.length;
    }

    /** Null where none was added, or an empty one. */
    @Nullable
    String get(int row) {
        int start = start(row);
        return start == ends[row] ? null : new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }
}
