package org.fieldlore.segment;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldlore.customer.QueryJson;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Says which customers belong together, and what for. */
@UseCase
public class DefineSegment {
    private final EntityManager em;
    private final Clock clock;
    private final RefreshMembers members;

    @Inject
    public DefineSegment(EntityManager em, Clock clock, RefreshMembers members) {
        this.em = em;
        this.clock = clock;
        this.members = members;
    }

    /**
     * Stores a new segment, finds its members and returns its id. Refuses a draft without a goal in both languages
     * ({@link SegmentWithoutGoal}), without a condition ({@link SegmentWithoutRule}), and a code that another segment has
     * ({@link SegmentCodeTaken}).
     */
    public SegmentId create(SegmentDraft draft, AgentId by) {
        if (byCode(draft.code()).isPresent()) throw new SegmentCodeTaken(draft.code());
        return store(draft, by);
    }

    /** Redefines a segment and finds its members anew; refuses as {@link #create} does, and an unknown id with NotFound. */
    public void change(SegmentId id, SegmentDraft draft, AgentId by) {
        Segment segment = em.find(Segment.class, id.value());
        if (segment == null) throw new NotFound("segment", id);
        boolean taken = byCode(draft.code()).filter(s -> !s.id().equals(id)).isPresent();
        if (taken) throw new SegmentCodeTaken(draft.code());
        redefine(segment, draft, by);
    }

    /**
     * Creates or changes the segments of a JSON array by their code:
     * {@code [{"code","nameZh","nameEn","goalZh","goalEn","rule":[{"field","op","value"}]}]}. All or none; segments not in
     * the array stay. Refuses as {@link #create} does, and what is no such array with {@link SegmentFileUnreadable}.
     */
    public Loaded load(String json) {
        int created = 0;
        int changed = 0;
        List<SegmentDraft> drafts = read(json);
        for (SegmentDraft draft : drafts) {
            Optional<Segment> known = byCode(draft.code());
            if (known.isEmpty()) {
                store(draft, null);
                created++;
            } else if (redefine(known.get(), draft, null)) {
                changed++;
            }
        }
        return new Loaded(created, changed, drafts.size() - created - changed);
    }

    /** What a file of segments brought. */
    public record Loaded(int created, int changed, int unchanged) {}

    private SegmentId store(SegmentDraft draft, @Nullable AgentId by) {
        Segment segment = new Segment(draft, by, clock.instant());
        em.persist(segment);
        em.flush();
        members.of(segment);
        return segment.id();
    }

    private boolean redefine(Segment segment, SegmentDraft draft, @Nullable AgentId by) {
        boolean changed = segment.define(draft, by, clock.instant());
        if (changed) members.of(segment);
        return changed;
    }

    private Optional<Segment> byCode(String code) {
        return em.createQuery("select s from Segment s where s.code = :code", Segment.class)
                .setParameter("code", code.strip())
                .getResultStream()
                .findFirst();
    }

    private static List<SegmentDraft> read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(DefineSegment::draft)
                    .toList();
        } catch (JsonException | ClassCastException e) {
            throw new SegmentFileUnreadable(String.valueOf(e.getMessage()));
        }
    }

    private static SegmentDraft draft(JsonObject json) {
        return new SegmentDraft(
                json.getString("code", ""),
                json.getString("nameZh", ""),
                json.getString("nameEn", ""),
                json.getString("goalZh", ""),
                json.getString("goalEn", ""),
                json.containsKey("rule") ? QueryJson.conditions(json.getJsonArray("rule")) : List.of());
    }
}
