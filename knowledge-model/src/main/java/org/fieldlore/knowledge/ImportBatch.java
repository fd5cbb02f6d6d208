package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.privacy.PersonalData;
import org.fieldlore.privacy.Trace;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Refusal;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** One batch of an import: two look-ups, then the writes together. */
final class ImportBatch {
    private static final int ORIGIN_MAX = 60;
    private static final int EXTERNAL_ID_MAX = 190;
    private final EntityManager em;
    private final Outbox outbox;
    private final KnowledgeSettings settings;
    private final Confidence trust;
    private final Instant now;

    ImportBatch(EntityManager em, Outbox outbox, KnowledgeSettings settings, Confidence trust, Instant now) {
        this.em = em;
        this.outbox = outbox;
        this.settings = settings;
        this.trust = trust;
        this.now = now;
    }

    private record Key(String origin, String externalId) {}

    /** A row that passed the checks, with its text. */
    private record Sound(Imported row, Draft draft) {
        Key key() {
            return new Key(row.origin(), row.externalId());
        }
    }

    List<Kept> keep(List<Imported> rows) {
        List<Kept> results = new ArrayList<>(rows.size());
        // Of rows with the same key the last one counts, as if they had come one after the other.
        Map<Key, Sound> wanted = new HashMap<>();
        Map<Key, Kept.Outcome> outcomes = new HashMap<>();
        Map<Imported, Refusal> refused = new HashMap<>();
        for (Imported row : rows) {
            try {
                Sound sound = check(row);
                wanted.put(sound.key(), sound);
            } catch (Refusal refusal) {
                refused.put(row, refusal);
            }
        }
        Map<Key, KnowledgeItem> items = stored(wanted.keySet());
        write(wanted, items, outcomes);
        for (Imported row : rows) results.add(result(row, refused, items, outcomes));
        return results;
    }

    private Sound check(Imported row) {
        Required.text("origin", row.origin(), ORIGIN_MAX);
        Required.text("externalId", row.externalId(), EXTERNAL_ID_MAX);
        Draft draft = row.draft().within(settings);
        draft.complete(settings);
        requireNoPersonalData(draft);
        return new Sound(row, draft);
    }

    /** Nobody is there to ask: what may be something else passes, and so do names, which take a look-up for every few words. */
    private static void requireNoPersonalData(Draft draft) {
        List<Found> found = new ArrayList<>();
        look(null, draft.title(), found);
        draft.sections().forEach((section, text) -> look(section, text, found));
        if (!found.isEmpty()) throw new PersonalDataInText(found);
    }

    private static void look(@Nullable Section section, String text, List<Found> found) {
        PersonalData.in(text).stream().filter(Trace::sure).forEach(trace -> found.add(new Found(section, trace)));
    }

    private Map<Key, KnowledgeItem> stored(Collection<Key> keys) {
        Map<Key, KnowledgeItem> items = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::origin, Collectors.mapping(Key::externalId, Collectors.toList())))
                .forEach((origin, ids) -> em.createQuery(
                                "select i from KnowledgeItem i where i.origin = :origin and i.externalId in :ids",
                                KnowledgeItem.class)
                        .setParameter("origin", origin)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .forEach(item -> items.put(new Key(origin, String.valueOf(item.externalId())), item)));
        return items;
    }

    private void write(Map<Key, Sound> wanted, Map<Key, KnowledgeItem> items, Map<Key, Kept.Outcome> outcomes) {
        Map<KnowledgeId, KnowledgeVersion> live = live(items.values());
        for (Sound sound : wanted.values()) {
            KnowledgeItem item = items.get(sound.key());
            if (item == null) {
                item = new KnowledgeItem(sound.row(), sound.draft(), now);
                em.persist(item);
                items.put(sound.key(), item);
                outcomes.put(sound.key(), Kept.Outcome.ADDED);
            } else {
                outcomes.put(sound.key(), Kept.Outcome.CHANGED);
            }
        }
        em.flush();
        wanted.forEach((key, sound) -> {
            KnowledgeItem item = present(items, key);
            if (!item.importedAs(sound.draft().fingerprint())) publish(item, sound.draft(), live);
            else if (trust == Confidence.VALIDATED && item.becomeOfficial(now)) tell(item);
            else outcomes.put(key, Kept.Outcome.UNCHANGED);
        });
    }

    private static KnowledgeItem present(Map<Key, KnowledgeItem> items, Key key) {
        KnowledgeItem item = items.get(key);
        if (item == null) throw new IllegalStateException("no item was made for " + key);
        return item;
    }

    private void publish(KnowledgeItem item, Draft draft, Map<KnowledgeId, KnowledgeVersion> live) {
        em.persist(item.publish(draft, live.get(item.id()), trust, now));
        tell(item);
    }

    private void tell(KnowledgeItem item) {
        outbox.record(KnowledgeItem.TOPIC, item.id());
    }

    private Map<KnowledgeId, KnowledgeVersion> live(Collection<KnowledgeItem> items) {
        if (items.isEmpty()) return Map.of();
        return em.createQuery("""
                        select v from KnowledgeVersion v, KnowledgeItem i
                        where i.id = v.itemId and i.liveVersion = v.number and i.id in :ids""", KnowledgeVersion.class)
                .setParameter(
                        "ids", items.stream().map(item -> item.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toMap(KnowledgeVersion::item, version -> version));
    }

    private static Kept result(
            Imported row,
            Map<Imported, Refusal> refused,
            Map<Key, KnowledgeItem> items,
            Map<Key, Kept.Outcome> outcomes) {
        Refusal refusal = refused.get(row);
        if (refusal != null) return new Kept(row.externalId(), Kept.Outcome.REFUSED, null, refusal);
        Key key = new Key(row.origin(), row.externalId());
        return new Kept(
                row.externalId(),
                outcomes.getOrDefault(key, Kept.Outcome.UNCHANGED),
                present(items, key).id(),
                null);
    }
}
