package org.fieldlore.question;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.usage.QueryText;
import org.fieldlore.search.usage.ReadSearches.Vain;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A question that goes to those who may know. The office asks what colleagues looked for in vain: only those asked see it, and
 * the first item that one of them hands in answers it. Anybody else asks a circle, the own branch or the company, who answer in
 * words; the asker accepts one answer. Until it is answered it may be withdrawn, is carried to more people when nobody answers,
 * and may bear a bounty. A commission is what a manager or the office asks to fill a place on the coverage map: only those asked see
 * it, and the first item that is adopted ends it. It never names a customer.
 */
@Entity
@Table(name = "question")
public class Question {
    /** As long as the title of the item that answers it may be. */
    public static final int LONGEST_WORDING = 200;

    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_ASKED = 20;
    private static final int LONGEST_KEY = 190;
    public static final int LATEST_DAYS = 180;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String wording;

    @Column(name = "open_key")
    private @Nullable String openKey;

    @Column(name = "search_key")
    private String searchKey;

    private String lang;
    private @Nullable String note;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private long searches;
    private long searchers;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @Column(name = "item_id")
    private @Nullable Long itemId;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Column(name = "branch_id")
    private @Nullable Long branchId;

    @Column(name = "accepted_answer")
    private @Nullable Long acceptedAnswer;

    @Column(name = "accepted_by")
    private @Nullable Long acceptedBy;

    private int escalation;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    private int bounty;

    @Column(name = "bounty_by")
    private @Nullable Long bountyBy;

    @Column(name = "bounty_at")
    private @Nullable Instant bountyAt;

    @Column(name = "spot_concept")
    private @Nullable Long spotConcept;

    @Column(name = "spot_segment")
    private @Nullable Long spotSegment;

    @Column(name = "spot_stage")
    private @Nullable String spotStage;

    @ElementCollection
    @CollectionTable(name = "question_concept", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "concept_id")
    private Set<Long> concepts = new HashSet<>();

    @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
    @OrderBy("agentId")
    private List<QuestionRecipient> recipients = new ArrayList<>();

    protected Question() {}

    /** What the office asks. */
    Question(Asking asking, String lang, Vain vain, Viewer by, Clock clock) {
        this(
                Required.text("wording", asking.wording(), LONGEST_WORDING),
                key(asking.searched().isBlank() ? asking.wording() : asking.searched()),
                asking.note(),
                lang,
                within(asking.due(), LocalDate.now(clock)),
                Reach.ASKED,
                by,
                clock.instant());
        if (asking.to().isEmpty() || asking.to().size() > MOST_ASKED)
            throw new RecipientCount(asking.to().size(), MOST_ASKED);
        this.openKey = key(wording);
        this.searches = vain.searches();
        this.searchers = vain.people();
        carryTo(asking.to());
    }

    /** What anybody asks, to be looked at again after a term when nobody has answered. */
    Question(Inquiry inquiry, String lang, Viewer by, Clock clock, Duration term) {
        this(
                Required.text("wording", inquiry.wording(), LONGEST_WORDING),
                key(inquiry.wording()),
                inquiry.note(),
                lang,
                LocalDate.ofInstant(clock.instant().plus(term), clock.getZone()),
                inquiry.reach(),
                by,
                clock.instant());
        this.openKey = openKey(inquiry.wording(), inquiry.reach(), by);
        this.lookAt = askedAt.plus(term);
        inquiry.concepts().forEach(concept -> concepts.add(concept.value()));
    }

    private Question(
            String wording,
            String searchKey,
            String note,
            String lang,
            LocalDate due,
            Reach reach,
            Viewer by,
            Instant now) {
        this.wording = wording;
        this.searchKey = searchKey;
        this.note = note.isBlank() ? null : Required.text("note", note, LONGEST_NOTE);
        if (this.note != null) requireNameless(this.note);
        this.lang = lang;
        this.dueOn = due;
        this.reach = reach;
        this.askedBy = by.agent().value();
        this.branchId = by.branch().value();
        this.askedAt = now;
        this.state = QuestionState.OPEN;
    }

    /** Under this key the same is asked once at a time in one circle; the office's requests are a circle of their own. */
    static String openKey(String wording, Reach reach, Viewer by) {
        String key = (reach == Reach.BRANCH ? "b" + by.branch() : "c") + " " + key(wording);
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }

    /** Under this key one commission of a place is open at a time. */
    static String openKey(Spot spot) {
        return "spot " + spot.key();
    }

    /** Makes what was just asked a commission. */
    void commission(Spot spot, int points) {
        SegmentId segment = spot.segment();
        spotConcept = spot.concept().value();
        spotSegment = segment == null ? null : segment.value();
        spotStage = spot.stage();
        openKey = openKey(spot);
        bounty = points;
        bountyBy = askedBy;
        bountyAt = askedAt;
    }

    boolean commissioned() {
        return spotConcept != null;
    }

    /** Loads one for a change: two that come at once come one after the other. Refuses {@link NotFound} when there is none. */
    static Question locked(EntityManager em, QuestionId id) {
        Question question = em.find(Question.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (question == null) throw new NotFound("question", id);
        return question;
    }

    /** The words in one spelling; refuses words that may name a customer, and words without a letter or digit. */
    static String key(String words) {
        return Required.text("wording", requireNameless(words).key(), LONGEST_WORDING);
    }

    private static QueryText requireNameless(String words) {
        QueryText text = QueryText.of(words, false);
        if (text.withheld()) throw new MayNamePerson(words.strip());
        return text;
    }

    private static LocalDate within(@Nullable LocalDate due, LocalDate today) {
        LocalDate last = today.plusDays(LATEST_DAYS);
        if (due == null || due.isBefore(today) || due.isAfter(last)) throw new DueOutOfReach(today, last);
        return due;
    }

    /** Notes that somebody who was asked has handed an item in for it; says whether that answers it, as it does all but a commission. */
    boolean handedIn(KnowledgeId item, AgentId author, Instant now) {
        if (commissioned()) answeredBy(author, true);
        else answer(item, now);
        return !commissioned();
    }

    /** Ends a commission with the item that was adopted first; returns the deed that its bounty is paid for. */
    Deed fulfil(KnowledgeId item, AgentId author, Instant adopted) {
        answer(item, adopted);
        return new Deed(
                "COMMISSION",
                "question:" + id,
                author,
                asker(),
                item,
                adopted,
                true,
                bounty,
                bounty == 0 ? null : branch());
    }

    /** Ends it as nobody answered in time; nothing happens when it was closed meanwhile. */
    void end(Instant now) {
        if (open()) withdraw(now);
    }

    /** Answers it; once it is answered by this item, nothing more happens. Refuses {@link QuestionClosed}. */
    void answer(KnowledgeId item, Instant now) {
        if (Objects.equals(itemId, item.value())) return;
        requireOpen();
        itemId = item.value();
        close(QuestionState.ANSWERED, now);
    }

    /** Takes it back; twice is the same as once. Refuses {@link QuestionClosed} for an answered one. */
    void withdraw(Instant now) {
        if (state == QuestionState.WITHDRAWN) return;
        requireOpen();
        close(QuestionState.WITHDRAWN, now);
    }

    private void close(QuestionState end, Instant now) {
        state = end;
        openKey = null;
        lookAt = null;
        closedAt = now;
    }

    /** Notes why somebody leaves it to others. Refuses {@link QuestionClosed}, and {@link NotFound} when they were not asked. */
    void decline(AgentId agent, String reason) {
        QuestionRecipient recipient = recipient(agent);
        requireOpen();
        String why = Required.text("reason", reason, LONGEST_REASON);
        requireNameless(why);
        recipient.decline(why);
    }

    /** Notes what somebody who was asked has begun to write. Refuses {@link NotFound} when they were not. */
    void begun(AgentId agent, KnowledgeId item) {
        recipient(agent).begun(item);
    }

    void requireOpen() {
        if (state != QuestionState.OPEN) throw new QuestionClosed(wording, state);
    }

    /** An item is begun for what the office asks; to others than those who were asked it does not exist. */
    void requireAsked(AgentId agent) {
        recipient(agent);
    }

    private QuestionRecipient recipient(AgentId agent) {
        return recipients.stream()
                .filter(recipient -> recipient.is(agent))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
    }

    /** Sends it to more people; whoever has it already is passed over. */
    void carryTo(Collection<AgentId> agents) {
        for (AgentId agent : agents)
            if (recipients.stream().noneMatch(recipient -> recipient.is(agent)))
                recipients.add(new QuestionRecipient(this, agent));
    }

    /** Notes that somebody who was asked has answered, or taken the answer back; nothing for others. */
    void answeredBy(AgentId agent, boolean stands) {
        recipients.stream().filter(recipient -> recipient.is(agent)).forEach(recipient -> recipient.answered(stands));
    }

    /**
     * Closes it with the answer that helped. Accepted before, nothing more happens and false is returned. Refuses
     * {@link QuestionClosed}, {@link NotAllowed} to others than the asker and, once it is due, the office and coaches, and
     * {@link OwnAnswer} for one's own.
     */
    boolean accept(QuestionAnswer answer, AgentId by, boolean coach, Instant now) {
        if (Objects.equals(acceptedAnswer, answer.id().value())) return false;
        requireOpen();
        boolean late = !LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(dueOn);
        if (by.value() != askedBy && !(coach && late)) throw new NotAllowed("accept");
        if (answer.author().equals(by)) throw new OwnAnswer();
        acceptedAnswer = answer.id().value();
        acceptedBy = by.value();
        close(QuestionState.ANSWERED, now);
        return true;
    }

    /** Whether this is the answer that helped. */
    boolean accepted(QuestionAnswer answer) {
        return Objects.equals(acceptedAnswer, answer.id().value());
    }

    /** Carried one step further for want of an answer; {@code next} is when it is looked at again, or null. */
    void escalated(int step, @Nullable Instant next) {
        escalation = step;
        lookAt = next;
    }

    int escalation() {
        return escalation;
    }

    /**
     * Promises points to whoever is accepted. What was promised may be raised and never lowered. Refuses {@link QuestionClosed}
     * and {@link BountyPromised}.
     */
    void promise(int points, AgentId by, Instant now) {
        requireOpen();
        if (points < bounty) throw new BountyPromised(bounty);
        if (points == bounty) return;
        bounty = points;
        bountyBy = by.value();
        bountyAt = now;
    }

    AgentId asker() {
        return new AgentId(askedBy);
    }

    /** That somebody's answer helped, and what the asker's branch promised for it. */
    Deed deed(QuestionAnswer answer, Instant now) {
        return new Deed(
                "ANSWER_ACCEPTED",
                "answer:" + answer.id(),
                answer.author(),
                asker(),
                answer.item(),
                now,
                true,
                bounty,
                bounty == 0 ? null : branch());
    }

    @Nullable
    BranchId branch() {
        return branchId == null ? null : new BranchId(branchId);
    }

    Reach reach() {
        return reach;
    }

    String wording() {
        return wording;
    }

    @Nullable
    String note() {
        return note;
    }

    String lang() {
        return lang;
    }

    Set<ConceptId> concepts() {
        return concepts.stream().map(ConceptId::new).collect(Collectors.toSet());
    }

    boolean open() {
        return state == QuestionState.OPEN;
    }

    QuestionId id() {
        return new QuestionId(id);
    }
}
