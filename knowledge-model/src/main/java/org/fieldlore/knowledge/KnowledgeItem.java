package org.fieldlore.knowledge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of expertise an agent can quote. Born as a draft that its author alone sees; found by others once submitted, and
 * labelled until someone else approves it. From then on one wording is live, and an edit lives beside it until reviewed. Sent
 * back or turned down, a first wording leaves the eyes of others again. An imported item is live at once. What was live can
 * be archived and restored; nothing is deleted.
 */
@Entity
@Table(name = "knowledge_item")
public class KnowledgeItem {
    /** Outbox topic: what others find has changed; the subject is the item's id. */
    public static final String TOPIC = "knowledge";

    /** Outbox topic: someone else approved the item for the first time; the subject is the item's id. */
    public static final String ADOPTION = "adoption";

    /** For how many days an item is believed before somebody has to stand by it again, unless its owner says otherwise. */
    static final int VERIFY_DAYS = 365;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String lang;
    private @Nullable String origin;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "import_fingerprint")
    private @Nullable String importFingerprint;

    @Column(name = "source_document_id")
    private @Nullable Long sourceDocumentId;

    @Column(name = "author_id")
    private long authorId;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "archived_from")
    private @Nullable Confidence archivedFrom;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Column(name = "live_version")
    private @Nullable Integer liveVersion;

    @Column(name = "pending_version")
    private @Nullable Integer pendingVersion;

    @Column(name = "last_version")
    private int lastVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "adopted_at")
    private @Nullable Instant adoptedAt;

    @Column(name = "discarded_at")
    private @Nullable Instant discardedAt;

    @Column(name = "owner_id")
    private long ownerId;

    @Enumerated(EnumType.STRING)
    private Governance governance = Governance.OPEN;

    @Column(name = "verify_days")
    private int verifyDays;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "verified_by")
    private @Nullable Long verifiedBy;

    @Column(name = "verify_due_at")
    private @Nullable Instant verifyDueAt;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    @ElementCollection
    @CollectionTable(name = "knowledge_concept", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "concept_id")
    private Set<Long> concepts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "knowledge_segment", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "segment_id")
    private Set<Long> segments = new HashSet<>();

    protected KnowledgeItem() {}

    /** A draft of an author; its first wording has to be begun. */
    KnowledgeItem(AgentId author, Draft draft, Instant now) {
        this.authorId = author.value();
        this.ownerId = author.value();
        this.verifyDays = VERIFY_DAYS;
        this.kind = draft.kind();
        this.lang = draft.lang();
        this.audience = draft.audience();
        this.confidence = Confidence.WORK_IN_PROGRESS;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** An imported item; its first wording has to be published. */
    KnowledgeItem(Imported row, Draft draft, Instant now) {
        this(row.author(), draft, now);
        this.origin = row.origin();
        this.externalId = row.externalId();
        this.sourceDocumentId =
                row.sourceDocumentId() == null ? null : row.sourceDocumentId().value();
    }

    /** Begins a wording that somebody works on: its author's first one, or anyone's beside what is live. */
    KnowledgeVersion begin(Draft draft, AgentId editor, Instant now) {
        follow(draft);
        KnowledgeVersion version = next(draft, editor, now);
        pendingVersion = version.number();
        discardedAt = null;
        return version;
    }

    /** Goes on with the wording being worked on; a draft thrown away beside a live wording is taken up again. */
    void resume(KnowledgeVersion pending, Draft draft, Instant now) {
        follow(draft);
        pending.save(draft, now);
        discardedAt = null;
    }

    private KnowledgeVersion next(Draft draft, AgentId editor, Instant now) {
        return new KnowledgeVersion(id(), ++lastVersion, draft, editor, now);
    }

    private void follow(Draft draft) {
        if (liveVersion != null && (kind != draft.kind() || !lang.equals(draft.lang())))
            throw new LiveItemKeepsItsKind(kind, lang);
        kind = draft.kind();
        lang = draft.lang();
    }

    EventType submit(KnowledgeVersion pending, @Nullable String note, Instant now) {
        boolean again = pending.state() == VersionState.CHANGES_ASKED;
        pending.submit(now, note);
        submittedAt = now;
        if (liveVersion == null) show(Confidence.NOT_VALIDATED, pending, now);
        return again ? EventType.RESUBMITTED : EventType.SUBMITTED;
    }

    void withdraw(KnowledgeVersion pending, Instant now) {
        pending.withdraw();
        hideUnlessLive(now);
    }

    void askChanges(KnowledgeVersion pending, AgentId reviewer, Instant now, String reason) {
        pending.askChanges(reviewer, now, reason);
        hideUnlessLive(now);
    }

    void reject(KnowledgeVersion pending, AgentId reviewer, Instant now, RejectionCode code, String reason) {
        pending.reject(reviewer, now, code, reason);
        pendingVersion = null;
        hideUnlessLive(now);
    }

    void approve(KnowledgeVersion pending, @Nullable KnowledgeVersion live, AgentId reviewer, Instant now) {
        pending.approve(reviewer, now);
        goLive(pending, live, Confidence.VALIDATED, now);
        verified(reviewer, now);
    }

    /** Puts the wording in work live because its editor's licence vouches for it. */
    void publishByLicence(KnowledgeVersion pending, @Nullable KnowledgeVersion live, boolean drawn, Instant now) {
        pending.publishByLicence(drawn, now);
        submittedAt = now;
        goLive(pending, live, Confidence.VALIDATED, now);
        verified(pending.editor(), now);
    }

    /** What was drawn was found wanting: it stays live, and is labelled again. */
    void failSample(Instant now) {
        confidence = Confidence.NOT_VALIDATED;
        verifyDueAt = now;
        updatedAt = now;
    }

    /** Approves in the reviewer's words; the author's wording gives way to the one that is returned. */
    KnowledgeVersion approveWithEdits(
            KnowledgeVersion pending, @Nullable KnowledgeVersion live, Draft edited, AgentId reviewer, Instant now) {
        follow(edited);
        pending.approveInOtherWords(reviewer, now);
        KnowledgeVersion version = next(edited, reviewer, now);
        version.publish(reviewer, now);
        goLive(version, live, Confidence.VALIDATED, now);
        verified(reviewer, now);
        return version;
    }

    /** Goes on in the reviewer's words, which count as approved by them; a second reviewer has to approve them too. */
    KnowledgeVersion approveFirstWithEdits(KnowledgeVersion pending, Draft edited, AgentId reviewer, Instant now) {
        follow(edited);
        pending.approveInOtherWords(reviewer, now);
        KnowledgeVersion version = next(edited, reviewer, now);
        version.submit(now, null);
        version.approveFirst(reviewer, now);
        pendingVersion = version.number();
        if (liveVersion == null) show(Confidence.NOT_VALIDATED, version, now);
        return version;
    }

    /** Takes in what somebody else contributed; it goes live, or waits for a second reviewer where two are needed. */
    KnowledgeVersion takeIn(
            Draft merged, @Nullable KnowledgeVersion live, AgentId contributor, AgentId reviewer, Instant now) {
        follow(merged);
        KnowledgeVersion version = next(merged, contributor, now);
        if (controlled()) {
            version.submit(now, null);
            version.approveFirst(reviewer, now);
            pendingVersion = version.number();
        } else {
            version.publish(reviewer, now);
            goLive(version, live, Confidence.VALIDATED, now);
            verified(reviewer, now);
        }
        return version;
    }

    /** Ends here: what it said is said by another item from now on. */
    void mergeInto(KnowledgeItem other, Instant now) {
        mergedInto = other.id;
        pendingVersion = null;
        if (confidence == Confidence.ARCHIVED) return;
        archivedFrom = liveVersion == null ? Confidence.WORK_IN_PROGRESS : confidence;
        confidence = Confidence.ARCHIVED;
        updatedAt = now;
    }

    /** Puts an imported wording live; whatever a person is working on beside it stays. */
    KnowledgeVersion publish(Draft draft, @Nullable KnowledgeVersion live, Confidence trust, Instant now) {
        kind = draft.kind();
        lang = draft.lang();
        KnowledgeVersion version = next(draft, author(), now);
        version.publish(null, now);
        importFingerprint = draft.fingerprint();
        Integer beside = pendingVersion;
        goLive(version, live, trust, now);
        if (trust == Confidence.VALIDATED) verified(author(), now);
        pendingVersion = beside;
        return version;
    }

    /** Whether this very text was imported last, whatever people made of it since. */
    boolean importedAs(String fingerprint) {
        return fingerprint.equals(importFingerprint);
    }

    /** Trusts an import from now on because its source is official; says whether that was news. */
    boolean becomeOfficial(Instant now) {
        if (confidence != Confidence.NOT_VALIDATED) return false;
        confidence = Confidence.VALIDATED;
        verified(author(), now);
        updatedAt = now;
        return true;
    }

    private void goLive(KnowledgeVersion version, @Nullable KnowledgeVersion before, Confidence trust, Instant now) {
        if (before != null) before.supersede();
        liveVersion = version.number();
        pendingVersion = null;
        show(trust, version, now);
    }

    private void show(Confidence trust, KnowledgeVersion version, Instant now) {
        Links links = version.links();
        if (confidence == Confidence.ARCHIVED) archivedFrom = trust;
        else confidence = trust;
        audience = links.audience();
        customerId = links.customer() == null ? null : links.customer().value();
        validUntil = version.draft(kind, lang).validUntil().orElse(null);
        replace(concepts, links.concepts().stream().map(ConceptId::value).collect(Collectors.toSet()));
        replace(segments, links.segments().stream().map(SegmentId::value).collect(Collectors.toSet()));
        updatedAt = now;
    }

    private static void replace(Set<Long> old, Set<Long> wanted) {
        if (old.equals(wanted)) return;
        old.retainAll(wanted);
        old.addAll(wanted);
    }

    /** Files it under what replaced a concept; says whether it was filed under that. */
    boolean refile(ConceptId retired, Set<ConceptId> instead) {
        if (!concepts.remove(retired.value())) return false;
        instead.forEach(one -> concepts.add(one.value()));
        return true;
    }

    private void hideUnlessLive(Instant now) {
        if (liveVersion != null) return;
        confidence = Confidence.WORK_IN_PROGRESS;
        updatedAt = now;
    }

    void validate(KnowledgeVersion live, AgentId reviewer, Instant now) {
        live.validatedBy(reviewer, now);
        confidence = Confidence.VALIDATED;
        verified(reviewer, now);
        updatedAt = now;
    }

    /** Somebody stands by what is live. */
    void verified(AgentId by, Instant now) {
        verifiedAt = now;
        verifiedBy = by.value();
        verifyDueAt = due(now);
    }

    /** What runs out before has to be looked at then. */
    private Instant due(Instant verified) {
        Instant due = verified.plus(Duration.ofDays(verifyDays));
        if (validUntil == null) return due;
        Instant end = validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(due) ? end : due;
    }

    /** Changes the rules by which it changes; says whether that was news. */
    boolean govern(Governance rules, int days) {
        if (governance == rules && verifyDays == days) return false;
        governance = rules;
        verifyDays = days;
        if (verifiedAt != null) verifyDueAt = due(verifiedAt);
        return true;
    }

    /** Makes another person answer for it; says whether that was news. */
    boolean handTo(AgentId owner) {
        if (ownerId == owner.value()) return false;
        ownerId = owner.value();
        return true;
    }

    boolean controlled() {
        return governance == Governance.CONTROLLED;
    }

    Governance governance() {
        return governance;
    }

    int verifyDays() {
        return verifyDays;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }

    @Nullable
    AgentId verifiedBy() {
        return verifiedBy == null ? null : new AgentId(verifiedBy);
    }

    @Nullable
    Instant verifyDueAt() {
        return verifyDueAt;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    KnowledgeId mergedInto() {
        return mergedInto == null ? null : new KnowledgeId(mergedInto);
    }

    /** Notes the first approval by someone else; says whether this was it. An import is nobody's contribution. */
    boolean adopt(Instant now) {
        if (adoptedAt != null || origin != null) return false;
        adoptedAt = now;
        return true;
    }

    void archive(Instant now) {
        archivedFrom = confidence;
        confidence = Confidence.ARCHIVED;
        updatedAt = now;
    }

    /** Brings it back into use; one that was merged away as a draft goes back to being one. */
    void restore(Instant now) {
        mergedInto = null;
        confidence = archivedFrom == null ? Confidence.NOT_VALIDATED : archivedFrom;
        archivedFrom = null;
        updatedAt = now;
    }

    /** Throws away what is being worked on; what is live stays. */
    void discard(Instant now) {
        if (discardedAt == null) discardedAt = now;
    }

    void undoDiscard() {
        discardedAt = null;
    }

    boolean discarded() {
        return discardedAt != null;
    }

    boolean archived() {
        return confidence == Confidence.ARCHIVED;
    }

    boolean live() {
        return liveVersion != null;
    }

    boolean everSubmitted() {
        return submittedAt != null || liveVersion != null;
    }

    public KnowledgeId id() {
        return new KnowledgeId(id);
    }

    public AgentId author() {
        return new AgentId(authorId);
    }

    /** Who answers for it today: its author, until they leave or hand it over. */
    public AgentId owner() {
        return new AgentId(ownerId);
    }

    public Kind kind() {
        return kind;
    }

    public String lang() {
        return lang;
    }

    public Confidence confidence() {
        return confidence;
    }

    public Audience audience() {
        return audience;
    }

    public @Nullable CustomerId customer() {
        return customerId == null ? null : new CustomerId(customerId);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    SourceDocumentId sourceDocumentId() {
        return sourceDocumentId == null ? null : new SourceDocumentId(sourceDocumentId);
    }

    @Nullable
    Integer liveVersion() {
        return liveVersion;
    }

    @Nullable
    Integer pendingVersion() {
        return pendingVersion;
    }

    int lastVersion() {
        return lastVersion;
    }

    @Nullable
    Instant adoptedAt() {
        return adoptedAt;
    }
}
