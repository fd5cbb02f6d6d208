package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;

class EditSynonymsDbTest {
    private static final Viewer ADMIN = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.ADMINISTRATOR));

    @EachDatabase
    void a_change_is_in_force_at_once_and_undo_is_a_change_of_its_own(Db db) {
        db.run(em -> {
            EditSynonyms edit = new EditSynonyms(em, Clock.systemUTC());
            assertThat(edit.current()).isEqualTo(Synonyms.NONE);
            edit.save("大病险, 重疾险", "first", ADMIN);
            assertThat(edit.current().rules()).hasSize(2);
            edit.save("moto => motorcycle", "second", ADMIN);
            assertThat(edit.current().rules()).hasSize(1);
            edit.undo(edit.newest(1).get(0).id(), "undone", ADMIN);
            assertThat(edit.text()).isEqualTo("大病险, 重疾险");
            edit.undo(edit.newest(3).get(2).id(), "undone", ADMIN);
            assertThat(edit.current()).isEqualTo(Synonyms.NONE);
            assertThat(edit.newest(10)).hasSize(4);
        });
    }

    @EachDatabase
    void only_administrators_change_and_what_makes_no_sense_is_refused(Db db) {
        db.run(em -> {
            EditSynonyms edit = new EditSynonyms(em, Clock.systemUTC());
            assertThatThrownBy(() -> edit.save("a1, b1", "x", Entries.reviewer()))
                    .isInstanceOf(NotAllowed.class);
            for (String wrong : new String[] {"alone", "x, ab", "ab, cd\nab, ef", "=> ab", "ab => cd => ef"})
                assertThatThrownBy(() -> edit.save(wrong, "x", ADMIN)).isInstanceOf(SynonymsWrong.class);
            assertThat(edit.newest(1)).isEmpty();
        });
    }
}
