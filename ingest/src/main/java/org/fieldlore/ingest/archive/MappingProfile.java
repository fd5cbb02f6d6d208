package org.fieldlore.ingest.archive;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.ingest.clean.DateOrder;

/**
 * Says for one source system which column, or which combination of columns, fills which field. Kept as a JSON file, see
 * {@link LoadMappingProfile}.
 */
public final class MappingProfile {

    private final String name;
    private final String json;
    private final DateOrder order;
    private final ZoneId zone;
    private final Map<Entity, EntityMapping> entities;

    MappingProfile(String name, String json, DateOrder order, ZoneId zone, Map<Entity, EntityMapping> entities) {
        this.name = name;
        this.json = json;
        this.order = order;
        this.zone = zone;
        this.entities = entities;
    }

    public String name() {
        return name;
    }

    /** What it was loaded from, to be loaded again by {@link LoadMappingProfile#from}. */
    public String json() {
        return json;
    }

    /** What it can fill. */
    public Set<Entity> entities() {
        return Set.copyOf(entities.keySet());
    }

    DateOrder order() {
        return order;
    }

    /** Where clocks stood that show no offset. */
    ZoneId zone() {
        return zone;
    }

    EntityMapping mapping(Entity entity) {
        EntityMapping mapping = entities.get(entity);
        if (mapping == null) {
            throw new IllegalArgumentException("mapping " + name + " does not speak of " + entity);
        }
        return mapping;
    }

    /**
     * Tell which entities a table with these columns can fill: those whose required fields all have their columns.
     *
     * @return at least one
     * @throws MappingDoesNotFit if there is none, with the columns that the nearest entity lacks
     */
    public Set<Entity> fitting(Collection<String> columns) {
        Set<Entity> fitting = EnumSet.noneOf(Entity.class);
        Set<String> there = named(columns);
        Set<String> fewestMissing = null;
        for (Map.Entry<Entity, EntityMapping> entry : entities.entrySet()) {
            Set<String> missing = entry.getValue().columnsNeeded(entry.getKey());
            missing.removeIf(there::contains);
            if (missing.isEmpty()) {
                fitting.add(entry.getKey());
            } else if (fewestMissing == null || missing.size() < fewestMissing.size()) {
                fewestMissing = missing;
            }
        }
        if (fitting.isEmpty()) {
            throw new MappingDoesNotFit(name, String.join(", ", fewestMissing == null ? Set.of() : fewestMissing));
        }
        return fitting;
    }

    private static Set<String> named(Collection<String> columns) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(columns);
        return named;
    }

    /** List the columns of a table that no rule reads, so that nobody believes they were taken over. */
    public List<String> unread(Collection<String> columns, Set<Entity> fitting) {
        Set<String> read = named(List.of());
        fitting.forEach(entity -> read.addAll(mapping(entity).columns()));
        return columns.stream().filter(column -> !read.contains(column)).toList();
    }
}
