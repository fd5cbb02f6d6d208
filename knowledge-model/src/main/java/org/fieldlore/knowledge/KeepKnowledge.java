package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What those do who answer for an item: stand by it again, hand it over, and set the rules by which it changes. */
@UseCase
public class KeepKnowledge {
    /** An item may be believed for a week at least, and five years at most. */
    public static final int FEWEST_DAYS = 7;

    public static final int MOST_DAYS = 1_827;

    private static final int NOTE_MAX = 500;
    private final EntityManager em;
    private final Items items;

    @Inject
    public KeepKnowledge(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
    }

    /**
     * Notes that its owner or a reviewer stands by what is live, which says nothing new and changes no text. Refuses
     * {@link NotAllowed}, {@link NotLive}, {@link OutOfUse}, {@link VersionMoved} when the live wording is another one than was
     * read, and {@link NotValidated} for what no reviewer has approved.
     *
     * @param seen revision of the live wording
     * @param note what was checked, at most 500 characters, or null
     */
    public void verify(KnowledgeId id, AgentId by, int seen, @Nullable String note) {
        KnowledgeItem item = items.locked(id);
        if (!item.owner().equals(by) && !items.isReviewer(by)) throw new NotAllowed("verify");
        KnowledgeVersion live = live(item);
        if (item.confidence() != Confidence.VALIDATED) throw new NotValidated(live.title());
        live.requireSeen(seen);
        Instant now = items.now();
        item.verified(by, now);
        items.remember(live, EventType.VERIFIED, by, now, shortened(note), null);
        items.write(live);
    }

    /**
     * Sets by which rules it changes and for how many days it is believed; the author, the owner and reviewers may, and only
     * reviewers may let go of control. Nothing happens when it is so already. Refuses {@link NotAllowed}, {@link NotLive},
     * {@link OutOfUse} and {@link DaysOutOfRange}.
     *
     * @param days 7..1,827
     */
    public void govern(KnowledgeId id, AgentId by, Governance rules, int days) {
        KnowledgeItem item = kept(id, by);
        if (days < FEWEST_DAYS || days > MOST_DAYS) throw new DaysOutOfRange(days, FEWEST_DAYS, MOST_DAYS);
        if (item.governance() != rules && rules == Governance.OPEN) items.requireReviewer(by);
        KnowledgeVersion live = live(item);
        if (!item.govern(rules, days)) return;
        items.remember(live, EventType.RULES_CHANGED, by, items.now(), rules + " " + days, null);
        items.write(live);
    }

    /**
     * Makes somebody else answer for it, who has to be at work and write; theirs already, nothing happens. Refuses
     * {@link NotAllowed}, {@link NotLive}, {@link OutOfUse}, {@link CannotOwn} and {@link org.fieldlore.shared.NotFound}.
     */
    public void handTo(KnowledgeId id, AgentId owner, AgentId by) {
        KnowledgeItem item = kept(id, by);
        Agent person = new People(em).byId(owner);
        boolean writes = person.roles().stream().anyMatch(Role.WRITERS::contains);
        if (!person.active() || !writes) throw new CannotOwn(person.login());
        KnowledgeVersion live = live(item);
        if (!item.handTo(owner)) return;
        items.remember(live, EventType.OWNER_CHANGED, by, items.now(), person.login(), null);
        items.write(live);
    }

    private KnowledgeItem kept(KnowledgeId id, AgentId by) {
        KnowledgeItem item = items.locked(id);
        if (!List.of(item.author(), item.owner()).contains(by) && !items.isReviewer(by)) throw new NotAllowed("govern");
        return item;
    }

    private KnowledgeVersion live(KnowledgeItem item) {
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        if (item.archived()) throw new OutOfUse(live.title());
        return live;
    }

    private static @Nullable String shortened(@Nullable String note) {
        String plain = PlainText.of(note);
        if (plain.isEmpty()) return null;
        return Required.text("note", plain, NOTE_MAX);
    }
}
