package org.fieldlore.question;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldlore.search.usage.QueryText;
import org.fieldlore.search.usage.ReadSearches.Vain;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A question that colleagues looked an answer for in vain. Born open, when the office sends it to those who may know; each of
 * them may write an answer or decline. The first item that one of them hands in answers it; until then the office may
 * withdraw it. It never names a customer.
 */
@Entity
@Table(name = "question")
public class Question {
    /** As long as the title of the item that answers it may be. */
    public static final int LONGEST_WORDING = 200;

    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_ASKED = 20;
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

    @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
    @OrderBy("agentId")
    private List<QuestionRecipient> recipients = new ArrayList<>();

    protected Question() {}

    Question(Asking asking, String lang, Vain vain, AgentId by, Clock clock) {
        this.wording = Required.text("wording", asking.wording(), LONGEST_WORDING);
        this.note = asking.note().isBlank() ? null : Required.text("note", asking.note(), LONGEST_NOTE);
        this.dueOn = within(asking.due(), LocalDate.now(clock));
        if (asking.to().isEmpty() || asking.to().size() > MOST_ASKED)
            throw new RecipientCount(asking.to().size(), MOST_ASKED);
        this.openKey = key(wording);
        this.searchKey = asking.searched().isBlank() ? openKey : key(asking.searched());
        if (note != null) requireNameless(note);
        this.lang = lang;
        this.searches = vain.searches();
        this.searchers = vain.people();
        this.askedBy = by.value();
        this.askedAt = clock.instant();
        this.state = QuestionState.OPEN;
        for (AgentId agent : asking.to()) recipients.add(new QuestionRecipient(this, agent));
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

    private void requireOpen() {
        if (state != QuestionState.OPEN) throw new QuestionClosed(wording, state);
    }

    /** To others than those who were asked it does not exist. */
    void requireAsked(AgentId agent) {
        recipient(agent);
    }

    private QuestionRecipient recipient(AgentId agent) {
        return recipients.stream()
                .filter(recipient -> recipient.is(agent))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
    }

    boolean open() {
        return state == QuestionState.OPEN;
    }

    QuestionId id() {
        return new QuestionId(id);
    }
}
