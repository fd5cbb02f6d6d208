package org.fieldlore.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an item. Written as a draft by its editor, handed in, then live, sent back or turned down; a live one gives
 * way to the next and is kept. Its revision rises with every change, so that nobody decides on a text they have not read.
 */
@Entity
@Table(name = "knowledge_version")
@IdClass(VersionKey.class)
public class KnowledgeVersion {
    @Id
    @Column(name = "item_id")
    private long itemId;

    @Id
    @Column(name = "version_number")
    private int number;

    @Version
    private int revision;

    private String title;

    @Convert(converter = SectionsJson.class)
    private Map<Section, String> sections;

    @Convert(converter = LinksJson.class)
    private Links links;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Column(name = "editor_id")
    private long editorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionCode code;

    @Column(name = "change_note")
    private @Nullable String changeNote;

    @Column(name = "first_approver")
    private @Nullable Long firstApprover;

    @Column(name = "first_approved_at")
    private @Nullable Instant firstApprovedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Sample sample;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    protected KnowledgeVersion() {}

    KnowledgeVersion(KnowledgeId item, int number, Draft draft, AgentId editor, Instant now) {
        this.itemId = item.value();
        this.number = number;
        this.editorId = editor.value();
        this.state = VersionState.DRAFT;
        this.createdAt = now;
        write(draft, now);
    }

    void save(Draft draft, Instant now) {
        if (state == VersionState.IN_REVIEW) throw new UnderReview(title);
        if (!fingerprint.equals(draft.fingerprint())) write(draft, now);
    }

    private void write(Draft draft, Instant now) {
        this.title = draft.title();
        this.sections = draft.sections();
        this.links = draft.links();
        this.fingerprint = draft.fingerprint();
        this.savedAt = now;
    }

    /** @param note why it was written, or null to leave what was said before */
    void submit(Instant now, @Nullable String note) {
        state = VersionState.IN_REVIEW;
        submittedAt = now;
        waitingSince = now;
        if (note != null) changeNote = note;
    }

    void withdraw() {
        if (state != VersionState.IN_REVIEW) throw new NotInReview(title);
        state = VersionState.DRAFT;
        submittedAt = null;
        settled();
    }

    private void settled() {
        waitingSince = null;
        firstApprover = null;
        firstApprovedAt = null;
    }

    void askChanges(AgentId reviewer, Instant now, String reason) {
        decide(VersionState.CHANGES_ASKED, reviewer, now, reason, null);
    }

    void reject(AgentId reviewer, Instant now, RejectionCode code, String reason) {
        decide(VersionState.REJECTED, reviewer, now, reason, code);
    }

    void approve(AgentId reviewer, Instant now) {
        Long first = firstApprover;
        Instant firstAt = firstApprovedAt;
        decide(VersionState.LIVE, reviewer, now, null, null);
        firstApprover = first;
        firstApprovedAt = firstAt;
    }

    /** Notes the first of two approvals; it goes on waiting. */
    void approveFirst(AgentId reviewer, Instant now) {
        firstApprover = reviewer.value();
        firstApprovedAt = now;
    }

    /** Says that it is written anew by someone else, or worked into another item. */
    void mergeAway(AgentId reviewer, Instant now, String into) {
        decide(VersionState.MERGED, reviewer, now, into, null);
    }

    /** Gives way to the reviewer's wording; what the author wrote stays readable. */
    void approveInOtherWords(AgentId reviewer, Instant now) {
        decide(VersionState.SUPERSEDED, reviewer, now, null, null);
    }

    /** Makes it live without a reviewer: the text of an import, or a reviewer's own edit of another's text. */
    void publish(@Nullable AgentId reviewer, Instant now) {
        state = VersionState.LIVE;
        submittedAt = now;
        if (reviewer != null) validatedBy(reviewer, now);
    }

    /** Makes it live by its editor's licence; drawn, it waits to be looked at. */
    void publishByLicence(boolean drawn, Instant now) {
        publish(null, now);
        if (drawn) {
            sample = Sample.DRAWN;
            waitingSince = now;
        }
    }

    void sampled(Sample outcome, AgentId reviewer, Instant now, @Nullable String why) {
        sample = outcome;
        reason = why;
        settled();
        validatedBy(reviewer, now);
    }

    void validatedBy(AgentId reviewer, Instant now) {
        decidedBy = reviewer.value();
        decidedAt = now;
    }

    void supersede() {
        state = VersionState.SUPERSEDED;
        if (sample == Sample.DRAWN) sample = null; // the next wording is what counts now
        settled();
    }

    private void decide(
            VersionState outcome,
            AgentId reviewer,
            Instant now,
            @Nullable String reason,
            @Nullable RejectionCode code) {
        this.state = outcome;
        settled();
        validatedBy(reviewer, now);
        this.reason = reason;
        this.code = code;
    }

    /** Whether this reviewer brought it into this state, so that a form sent twice is told from a late decision. */
    boolean decidedSo(AgentId reviewer, VersionState outcome) {
        return state == outcome && decidedBy != null && decidedBy == reviewer.value();
    }

    boolean firstApprovedBy(AgentId reviewer) {
        return firstApprover != null && firstApprover == reviewer.value();
    }

    boolean firstApproved() {
        return firstApprover != null;
    }

    boolean drawn() {
        return sample == Sample.DRAWN;
    }

    /** Refuses to be decided on unless it lies in review exactly as the reviewer saw it. */
    void requireInReview(int seen) {
        if (state == VersionState.DRAFT) throw new NotInReview(title);
        if (state != VersionState.IN_REVIEW) throw new AlreadyDecided(title, state);
        requireSeen(seen);
    }

    void requireSeen(int seen) {
        if (seen != revision) throw new VersionMoved(title);
    }

    KnowledgeId item() {
        return new KnowledgeId(itemId);
    }

    int number() {
        return number;
    }

    int revision() {
        return revision;
    }

    String title() {
        return title;
    }

    VersionState state() {
        return state;
    }

    Links links() {
        return links;
    }

    AgentId editor() {
        return new AgentId(editorId);
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String changeNote() {
        return changeNote;
    }

    @Nullable
    AgentId firstApprover() {
        return firstApprover == null ? null : new AgentId(firstApprover);
    }

    @Nullable
    Sample sample() {
        return sample;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    AgentId decidedBy() {
        return decidedBy == null ? null : new AgentId(decidedBy);
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    RejectionCode code() {
        return code;
    }

    /** The wording as it was written; kind and language are the item's. */
    Draft draft(Kind kind, String lang) {
        return new Draft(
                kind, lang, title, sections, links.audience(), links.concepts(), links.segments(), links.customer());
    }
}
