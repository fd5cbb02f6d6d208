package org.fieldlore.source;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps mappings under names, for everybody who imports. Refuses {@link NotFound} what is gone. */
@UseCase
public class SavedMappings {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SavedMappings(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns all by name, in one query. */
    public List<SavedMappingRow> all() {
        return Sql.of("select m.id, m.name, a.name_zh, a.name_en, m.entities, m.updated_at from mapping_profile m"
                        + " join agent a on a.id = m.owner_id order by m.name")
                .rows(em)
                .stream()
                .map(row -> new SavedMappingRow(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        List.of(row.text(4).split(",")),
                        row.instant(5)))
                .toList();
    }

    /**
     * Stores rules under a name, in place of those that had it.
     *
     * @param entities names of what they fill
     * @param rules as JSON, checked by the caller
     */
    public void save(String name, AgentId by, Collection<String> entities, String rules) {
        named(name.strip())
                .ifPresentOrElse(
                        saved -> saved.says(by, entities, rules, clock.instant()),
                        () -> em.persist(new SavedMapping(name, by, entities, rules, clock.instant())));
    }

    /** Returns the rules of a name, as they were saved. */
    public Optional<String> rules(String name) {
        return named(name).map(SavedMapping::rules);
    }

    /** Gives one another name; refuses {@link MappingNameTaken}. */
    public void rename(long id, String name) {
        SavedMapping saved = one(id);
        String to = name.strip();
        if (!to.equals(saved.name()) && named(to).isPresent()) throw new MappingNameTaken(to);
        saved.named(to, clock.instant());
    }

    public void delete(long id) {
        em.remove(one(id));
    }

    private Optional<SavedMapping> named(String name) {
        return em.createQuery("select m from SavedMapping m where m.name = :name", SavedMapping.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private SavedMapping one(long id) {
        SavedMapping saved = em.find(SavedMapping.class, id);
        if (saved == null) throw new NotFound("mapping", id);
        return saved;
    }
}
