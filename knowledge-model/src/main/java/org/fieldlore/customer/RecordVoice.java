package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Notes what a customer told us: events in the own life, answers to surveys, complaints. */
@UseCase
public class RecordVoice {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public RecordVoice(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Stores an event in the customer's life and returns its id; the same slip sent twice is one event. This and the others
     * refuse a day in the future with {@link StatedInFuture}, a customer the viewer may not see with {@link NotFound}, and
     * administrators with {@code NotAllowed}.
     *
     * @param note at most 2000 characters, may be empty
     */
    public long event(CustomerId id, Viewer viewer, LifeEventKind kind, LocalDate on, String note, UUID slip) {
        Account account = open(id, viewer, on);
        LifeEventFacts facts =
                new LifeEventFacts(key(viewer, id, slip), account.customer().externalId(), null, kind, on, blank(note));
        return keep(LifeEvent.class, facts.checked(), account, viewer, LifeEvent::new);
    }

    /**
     * What a customer answered.
     *
     * @param nps how likely the customer is to recommend us, 0 to 10; null when it was not asked
     * @param score satisfaction, 1 to 5; null when it was not asked
     * @param words at most 4000 characters, may be empty
     */
    public record Answer(
            LocalDate on,
            Touchpoint touchpoint,
            @Nullable Integer nps,
            @Nullable Integer score,
            @Nullable Dissatisfaction reason,
            String words) {}

    /** Stores an answer to a survey and returns its id; refuses with {@link NothingAnswered} one with neither number. */
    public long answer(CustomerId id, Viewer viewer, Answer answer, UUID slip) {
        if (answer.nps() == null && answer.score() == null) throw new NothingAnswered();
        Account account = open(id, viewer, answer.on());
        SurveyFacts facts = new SurveyFacts(
                key(viewer, id, slip),
                account.customer().externalId(),
                null,
                answer.on(),
                answer.touchpoint(),
                answer.nps(),
                answer.score(),
                answer.reason(),
                blank(answer.words()));
        return keep(SurveyAnswer.class, facts.checked(), account, viewer, SurveyAnswer::new);
    }

    /**
     * Stores a complaint and returns its id.
     *
     * @param words 1 to 4000 characters
     */
    public long complaint(
            CustomerId id,
            Viewer viewer,
            LocalDate on,
            Touchpoint touchpoint,
            Dissatisfaction reason,
            String words,
            UUID slip) {
        Account account = open(id, viewer, on);
        ComplaintFacts facts = new ComplaintFacts(
                key(viewer, id, slip),
                account.customer().externalId(),
                null,
                null,
                on,
                touchpoint,
                reason,
                words,
                ComplaintStatus.OPEN,
                null);
        return keep(Complaint.class, facts.checked(), account, viewer, Complaint::new);
    }

    /**
     * Takes back what the viewer entered. Refuses with {@link NotFound} what is not there, is somebody else's, or is a complaint
     * that became know-how.
     */
    public void takeBack(StoryKind kind, long id, Viewer viewer) {
        Class<? extends CustomerRecord<?>> type = switch (kind) {
            case LIFE_EVENT -> LifeEvent.class;
            case SURVEY -> SurveyAnswer.class;
            case COMPLAINT -> Complaint.class;
            default -> throw new NotFound("record", id);
        };
        @Nullable CustomerRecord<?> record = em.find(type, id);
        boolean used = record instanceof Complaint complaint && complaint.item() != null;
        if (record == null || used || !record.isBy(viewer.agent())) throw new NotFound("record", id);
        CustomerId customer = new CustomerId(record.customer());
        new Accounts(em).openToWrite(customer, viewer);
        em.remove(record);
        outbox.record(KeepArchive.TOPIC, customer);
    }

    private Account open(CustomerId id, Viewer viewer, LocalDate on) {
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        if (on.isAfter(latest)) throw new StatedInFuture(on, latest);
        // Locks first: whoever sends the slip again at the same moment waits, and then finds the record.
        em.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return new Accounts(em).openToWrite(id, viewer);
    }

    private interface Birth<F, E> {
        E of(F facts, long customer, Origin origin);
    }

    private <F extends RecordFacts, E extends CustomerRecord<F>> long keep(
            Class<E> type, F facts, Account account, Viewer viewer, Birth<F, E> birth) {
        List<E> before = em.createQuery("select r from " + type.getSimpleName() + " r where r.externalId = :key", type)
                .setParameter("key", facts.key())
                .getResultList();
        if (!before.isEmpty()) return before.get(0).id();
        CustomerId customer = account.customer().id();
        Origin origin = Origin.byHand(viewer.agent(), clock.instant());
        E record = birth.of(facts, customer.value(), origin);
        record.take(
                facts, new RecordFacts.Whose(customer.value(), viewer.agent().value(), null), origin);
        em.persist(record);
        em.flush();
        outbox.record(KeepArchive.TOPIC, customer);
        return record.id();
    }

    private static String key(Viewer viewer, CustomerId customer, UUID slip) {
        return "slip:" + viewer.agent() + ":" + customer + ":" + slip;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
