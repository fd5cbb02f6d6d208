package org.fieldlore.knowledge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.fieldlore.knowledge.Difference.Change;
import org.fieldlore.knowledge.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void chinese_is_compared_by_character() {
        assertThat(Difference.between("等待期三十天", "等待期九十天"))
                .containsExactly(
                        new Piece(Change.SAME, "等待期"),
                        new Piece(Change.REMOVED, "三"),
                        new Piece(Change.ADDED, "九"),
                        new Piece(Change.SAME, "十天"));
    }

    @Test
    void english_is_compared_by_word() {
        assertThat(Difference.between("call after a week", "call after two weeks"))
                .containsExactly(
                        new Piece(Change.SAME, "call after "),
                        new Piece(Change.REMOVED, "a"),
                        new Piece(Change.ADDED, "two"),
                        new Piece(Change.SAME, " "),
                        new Piece(Change.REMOVED, "week"),
                        new Piece(Change.ADDED, "weeks"));
    }

    @Test
    void long_texts_are_compared_line_by_line() {
        String long1 = "a line of five words\n".repeat(1_000);

        assertThat(Difference.between(long1, long1 + "one more\n"))
                .containsExactly(new Piece(Change.SAME, long1), new Piece(Change.ADDED, "one more\n"));
    }

    @Property(tries = 200)
    void both_texts_can_be_read_from_the_pieces(
            @ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
        List<Piece> pieces = Difference.between(before, after);

        assertThat(without(Change.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Change.REMOVED, pieces)).isEqualTo(after);
    }

    private static String without(Change change, List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> p.change() != change)
                .map(Piece::text)
                .collect(joining());
    }
}
