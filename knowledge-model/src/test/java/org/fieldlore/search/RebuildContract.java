package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.en;

import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

/** How every text index must be built anew, whatever its engine. */
public abstract class RebuildContract extends IndexContract {
    @Test
    void the_old_index_answers_until_the_rebuilt_one_takes_its_place() {
        put(en(1, "Old", "x"), en(2, "Old", "x"));
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.put(List.of(en(1, "New", "x").entry()));
            assertThat(ids("old")).containsExactly(1L, 2L);
            rebuild.finish();
        }

        assertThat(ids("old")).isEmpty();
        assertThat(ids("new")).containsExactly(1L);
        assertThat(index.health().complete()).isTrue();
    }

    @Test
    void changes_during_a_rebuild_are_in_both_and_win_over_what_it_read_before() {
        put(en(1, "Old", "x"), en(2, "Old", "x"), en(3, "Old", "x"));
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            put(en(1, "Newest", "x"));
            index.delete(List.of(new KnowledgeId(2)));
            rebuild.put(List.of(
                    en(1, "Old", "x").entry(),
                    en(2, "Old", "x").entry(),
                    en(3, "Old", "x").entry()));
            rebuild.finish();
        }

        assertThat(ids("newest")).containsExactly(1L);
        assertThat(ids("old")).containsExactly(3L);
    }

    @Test
    void a_rebuild_given_up_leaves_the_old_index() {
        put(en(1, "Old", "x"));
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.put(List.of(en(2, "Old", "x").entry()));
        }

        assertThat(ids("old")).containsExactly(1L);
    }

    @Test
    void clear_removes_everything() {
        put(en(1, "Old", "x"));
        index.clear();

        assertThat(index.size()).isZero();
    }
}
