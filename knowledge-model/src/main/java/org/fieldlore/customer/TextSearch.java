package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/**
 * Finds customers by one token. A number of any kind is looked up in the index of each; only when none is known is it taken for
 * a name: as written, as it sounds, in part, by initials; then for that of somebody who was merged into another; and when all
 * that finds nobody, for a name with one slip of a finger. Names are read through within the branch, so that any part finds them.
 */
final class TextSearch {
    private static final int MOST_HITS = 200;
    private static final String GIVEN = "substring(c.name_sound, char_length(c.name_family) + 1)";

    private final EntityManager em;
    private final Viewer viewer;
    private final Sql visible;

    /** @param visible whom the viewer may see, on the tables of {@link Clearance#from} */
    TextSearch(EntityManager em, Viewer viewer, Sql visible) {
        this.em = em;
        this.viewer = viewer;
        this.visible = visible;
    }

    /**
     * Who is meant.
     *
     * @param where a condition on {@code customer c}
     * @param rank an expression on it: the place in {@link FoundBy}
     */
    record Found(Sql where, Sql rank) {}

    Found find(String text) {
        // Who sees no names and numbers of people does not find by them either: a list that answers would tell them.
        boolean blind = Mask.hides(Fact.NAME, Clearance.most(viewer));
        boolean number = text.chars().anyMatch(Character::isDigit);
        Map<FoundBy, Set<Long>> hits = numbered(text, number && !blind);
        if (blind || !hits.isEmpty()) return of(hits);
        TypedName name = TypedName.of(text);
        Found named = number
                ? of(Sql.of("c.name_key like ? escape '!'", Like.startsWith(name.key())), FoundBy.PART)
                : named(name);
        if (any(named)) return named;
        hits = absorbed(text, name);
        return of(hits.isEmpty() && !number ? slipped(name) : hits);
    }

    private boolean any(Found found) {
        return !Sql.of("select 1")
                .add(Clearance.from(viewer))
                .add("where")
                .add(visible)
                .add("and")
                .add(found.where())
                .add("limit 1")
                .rows(em)
                .isEmpty();
    }

    private static Found of(Sql where, FoundBy by) {
        return new Found(where, Sql.of(String.valueOf(by.ordinal())));
    }

    private static Found of(Map<FoundBy, Set<Long>> hits) {
        if (hits.isEmpty()) return of(Sql.of("1 = 0"), FoundBy.SLIP);
        Set<Long> all = new TreeSet<>();
        Sql rank = Sql.of("case");
        hits.forEach((by, ids) -> {
            all.addAll(ids);
            rank.add("when c.id in").list(ids).add("then " + by.ordinal());
        });
        return new Found(Sql.of("c.id in").list(all), rank.add("end"));
    }

    private Map<FoundBy, Set<Long>> numbered(String text, boolean number) {
        Set<String> written = written(text);
        String plate = Keys.plate(text);
        Hits hits = new Hits();
        hits.add(
                FoundBy.CUSTOMER_NUMBER,
                Sql.of("from customer where external_id in").list(written));
        hits.add(
                FoundBy.POLICY_NUMBER,
                Sql.of("from policy where external_id in").list(written));
        hits.add(FoundBy.CLAIM_NUMBER, Sql.of("from claim where external_id in").list(written));
        if (number) {
            hits.add(FoundBy.PHONE, Sql.of("from customer where phone_digits = ?", Keys.phone(text)));
            hits.add(FoundBy.ID_NUMBER, Sql.of("from customer where id_number = ?", Keys.number(text)));
            hits.add(FoundBy.PLATE, Sql.of("from customer where plate = ?", plate));
            hits.add(FoundBy.PLATE, Sql.of("from policy where plate = ?", plate));
        }
        return hits.read();
    }

    /** People write numbers in small letters and in groups; the systems they come from do not. */
    private static Set<String> written(String text) {
        return new TreeSet<>(List.of(text, Keys.number(text), text.toUpperCase(Locale.ROOT)));
    }

    /** Those who stand for whoever was merged into them and is meant. */
    private Map<FoundBy, Set<Long>> absorbed(String text, TypedName name) {
        Hits hits = new Hits();
        String from = "from customer_absorbed where ";
        hits.add(FoundBy.CUSTOMER_NUMBER, Sql.of(from + "external_id in").list(written(text)));
        hits.add(FoundBy.PHONE, Sql.of(from + "phone_digits = ?", Keys.phone(text)));
        hits.add(FoundBy.ID_NUMBER, Sql.of(from + "id_number = ?", Keys.number(text)));
        hits.add(FoundBy.PLATE, Sql.of(from + "plate = ?", Keys.plate(text)));
        hits.add(FoundBy.NAME, Sql.of(from + "name_key = ?", name.key()));
        if (!name.sounds().isEmpty())
            hits.add(FoundBy.SOUND, Sql.of(from + "name_sound in").list(name.sounds()));
        Map<FoundBy, Set<Long>> found = hits.read();
        Map<Long, Long> standing = new Absorbed(em)
                .standing(found.values().stream().flatMap(Set::stream).toList());
        found.replaceAll((by, ids) -> ids.stream().map(standing::get).collect(Collectors.toCollection(TreeSet::new)));
        return found;
    }

    /** A condition and a rank that read the names of all who are visible. */
    private static Found named(TypedName name) {
        Sql whole = Sql.of("c.name_key = ?", name.key());
        Sql sound = name.sounds().isEmpty()
                ? Sql.of("1 = 0")
                : Sql.of("c.name_sound in").list(name.sounds());
        Sql part = Sql.of("c.name_key like ? escape '!'", Like.contains(name.key()));
        Sql beginning = Sql.of("(1 = 0");
        if (!name.beginning().isEmpty())
            beginning.add(
                    "or c.name_sound like ? escape '!'",
                    name.distinct() ? Like.contains(name.beginning()) : Like.startsWith(name.beginning()));
        if (name.letters()) beginning.add("or " + GIVEN + " = ?", name.beginning());
        if (!name.initials().isEmpty()) beginning.add("or c.name_initials = ?", name.initials());
        beginning.add(")");
        return new Found(
                Sql.of("(")
                        .add(part)
                        .add("or")
                        .add(sound)
                        .add("or")
                        .add(beginning)
                        .add(")"),
                Sql.of("case when")
                        .add(whole)
                        .add("then " + FoundBy.NAME.ordinal() + " when")
                        .add(sound)
                        .add("then " + FoundBy.SOUND.ordinal() + " when")
                        .add(part)
                        .add("then " + FoundBy.PART.ordinal() + " else " + FoundBy.SOUND_PART.ordinal() + " end"));
    }

    // Compared here: a database goes through the hundreds of spellings one by one for every name of the branch.
    private Map<FoundBy, Set<Long>> slipped(TypedName name) {
        Set<String> slips = name.slips();
        if (slips.isEmpty()) return Map.of();
        boolean alone = name.letters() && name.key().indexOf(' ') < 0;
        Set<Long> ids = new TreeSet<>();
        for (Row row : Sql.of("select c.id, c.name_sound, c.name_family")
                .add(Clearance.from(viewer))
                .add("where")
                .add(visible)
                .add("and c.name_sound is not null order by c.id")
                .rows(em)) {
            String sound = row.text(1);
            String family = row.text(2);
            boolean part = alone && (slips.contains(family) || slips.contains(sound.substring(family.length())));
            if (ids.size() < MOST_HITS && (part || slips.contains(sound))) ids.add(row.number(0));
        }
        return ids.isEmpty() ? Map.of() : Map.of(FoundBy.SLIP, ids);
    }

    private static Map<FoundBy, Set<Long>> byKind(List<Row> rows) {
        Map<FoundBy, Set<Long>> found = new EnumMap<>(FoundBy.class);
        for (Row row : rows)
            found.computeIfAbsent(FoundBy.values()[(int) row.number(1)], by -> new TreeSet<>())
                    .add(row.number(0));
        return found;
    }

    /** Look-ups that go to the database as one statement, each with the most hits that it may bring. */
    private final class Hits {
        private final Sql union = Sql.of("");

        void add(FoundBy by, Sql from) {
            String id = from.toString().startsWith("from customer") ? "id" : "customer_id";
            union.add(union.toString().isEmpty() ? "(" : "union all (")
                    .add("select " + id + ", " + by.ordinal())
                    .add(from)
                    .add("limit " + MOST_HITS + ")");
        }

        Map<FoundBy, Set<Long>> read() {
            return byKind(union.rows(em));
        }
    }
}
