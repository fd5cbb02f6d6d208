package org.fieldlore.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;

class SavedMappingsDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void a_mapping_is_saved_under_a_name_replaced_renamed_and_deleted(Db db) {
        AgentId admin = admin(db);
        db.run(em -> mappings(em).save(" 核心系统 ", admin, List.of("CUSTOMER", "POLICY"), "{}"));
        db.run(em -> mappings(em).save("核心系统", admin, List.of("CLAIM"), "{\"zone\":\"UTC\"}"));
        List<SavedMappingRow> all = db.in(em -> mappings(em).all());

        assertThat(all).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("核心系统");
            assertThat(row.entities()).containsExactly("CLAIM");
            assertThat(row.ownerEn()).isEqualTo("Admin");
            assertThat(row.updatedAt()).isEqualTo(CLOCK.instant());
        });
        long id = all.get(0).id();
        db.run(em -> mappings(em).rename(id, "老系统"));
        Optional<String> rules = db.in(em -> mappings(em).rules("老系统"));
        Optional<String> gone = db.in(em -> mappings(em).rules("核心系统"));
        assertThat(rules).contains("{\"zone\":\"UTC\"}");
        assertThat(gone).isEmpty();
        db.run(em -> mappings(em).delete(id));
        List<SavedMappingRow> left = db.in(em -> mappings(em).all());
        assertThat(left).isEmpty();
        assertThatThrownBy(() -> db.run(em -> mappings(em).delete(id))).isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void two_mappings_cannot_have_one_name_and_none_goes_without(Db db) {
        AgentId admin = admin(db);
        db.run(em -> {
            mappings(em).save("a", admin, List.of("CLAIM"), "{}");
            mappings(em).save("b", admin, List.of("CLAIM"), "{}");
        });
        long b = db.in(em -> mappings(em).all()).get(1).id();

        assertThatThrownBy(() -> db.run(em -> mappings(em).rename(b, "a"))).isInstanceOf(MappingNameTaken.class);
        assertThatThrownBy(() -> db.run(em -> mappings(em).save(" ", admin, List.of("CLAIM"), "{}")))
                .isInstanceOf(Required.class);
        Optional<String> kept = db.in(em -> mappings(em).rules("b"));
        assertThat(kept).isPresent();
    }

    private static SavedMappings mappings(EntityManager em) {
        return new SavedMappings(em, CLOCK);
    }

    private static AgentId admin(Db db) {
        return db.in(em -> {
            Branch branch = new Branch("west", "城西支公司", "West branch");
            em.persist(branch);
            em.flush();
            Agent admin =
                    new Agent("admin", "管理员", "Admin", branch.id(), Set.of(Role.ADMINISTRATOR), "en", CLOCK.instant());
            em.persist(admin);
            em.flush();
            return admin.id();
        });
    }
}
