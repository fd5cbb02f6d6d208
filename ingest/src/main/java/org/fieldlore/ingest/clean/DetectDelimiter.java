package org.fieldlore.ingest.clean;

import java.util.List;

/** Finds what stands between the columns: the candidate that splits most lines into as many cells as the header. */
final class DetectDelimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private DetectDelimiter() {}

    /** Look at the first lines; a file with one column counts as divided by commas. */
    static char of(List<String> lines) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(lines, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(List<String> lines, char candidate) {
        if (lines.isEmpty()) {
            return 0;
        }
        int columns = CsvCells.of(lines.get(0), candidate).cells().size();
        if (columns < 2) {
            return 0;
        }
        long alike = lines.stream()
                .filter(line -> CsvCells.of(line, candidate).cells().size() == columns)
                .count();
        return alike * 1_000 + Math.min(columns, 999);
    }
}
