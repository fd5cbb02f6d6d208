package org.fieldlore.portal.desk;

import java.util.Comparator;
import java.util.List;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.MineRow;
import org.fieldlore.knowledge.VersionState;

/**
 * An author's contributions, what needs the author first.
 *
 * @param rows at most as many as asked for
 * @param total how many there are in all
 * @param waiting in review
 * @param published found by others
 * @param mine wait for the author: sent back, or a draft
 */
public record MyWork(List<MineRow> rows, long total, long waiting, long published, long mine) {
    private static final List<VersionState> ORDER =
            List.of(VersionState.CHANGES_ASKED, VersionState.DRAFT, VersionState.REJECTED, VersionState.IN_REVIEW);

    static MyWork of(List<MineRow> all, int max) {
        return new MyWork(
                all.stream()
                        .sorted(Comparator.comparingInt(MyWork::place)
                                .thenComparing(MineRow::savedAt, Comparator.reverseOrder()))
                        .limit(max)
                        .toList(),
                all.size(),
                count(all, VersionState.IN_REVIEW),
                all.stream().filter(MineRow::live).count(),
                count(all, VersionState.CHANGES_ASKED) + count(all, VersionState.DRAFT));
    }

    private static int place(MineRow row) {
        if (row.confidence() == Confidence.ARCHIVED) return ORDER.size() + 1;
        int place = ORDER.indexOf(row.state());
        return place < 0 ? ORDER.size() : place;
    }

    private static long count(List<MineRow> all, VersionState state) {
        return all.stream()
                .filter(row -> row.state() == state && row.confidence() != Confidence.ARCHIVED)
                .count();
    }
}
