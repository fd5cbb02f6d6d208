package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Puts facts about a customer right, in place. */
@UseCase
public class CorrectCustomer {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public CorrectCustomer(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Whether someone with this clearance may correct: the account's agent and the manager, who see what stands there. */
    static boolean mayCorrect(Clearance clearance) {
        return clearance == Clearance.OWN || clearance == Clearance.MANAGER;
    }

    /**
     * Stores the facts given, as text in the form of {@link Fact#allowed()}, blank to empty a fact; returns the new version.
     * What stood there before is kept with name and time. Refuses values that do not fit with {@link ValueNotAllowed}, an
     * emptied name with {@code Required}, a stale version with {@link ChangedMeanwhile}, and with {@code NotAllowed} whoever is
     * neither the account's agent nor the manager. Nothing is stored unless all of it is.
     *
     * @param version as read in {@link CustomerView#version()}
     */
    public int correct(CustomerId id, Viewer viewer, int version, Map<Fact, String> values) {
        Account account = new Accounts(em).openToWrite(id, viewer);
        Customer customer = account.customer();
        if (!mayCorrect(account.clearance())) throw new NotAllowed("correct this customer");
        if (customer.version() != version) throw new ChangedMeanwhile("customer", id);
        if (!store(customer, read(values, account.clearance()), viewer)) return version;
        em.flush();
        outbox.record(KeepArchive.TOPIC, id);
        return customer.version();
    }

    private static Map<Fact, @Nullable Object> read(Map<Fact, String> values, Clearance clearance) {
        Map<Fact, @Nullable Object> read = new EnumMap<>(Fact.class);
        for (Map.Entry<Fact, String> entry : values.entrySet()) {
            if (Mask.hides(entry.getKey(), clearance)) throw new NotAllowed("correct what is hidden");
            read.put(entry.getKey(), entry.getKey().read(entry.getValue()));
        }
        return read;
    }

    private boolean store(Customer customer, Map<Fact, @Nullable Object> values, Viewer viewer) {
        Instant now = clock.instant();
        Fillings fillings = new Fillings(em, List.of(customer));
        boolean changed = false;
        for (Map.Entry<Fact, @Nullable Object> entry : values.entrySet()) {
            @Nullable Object before = customer.value(entry.getKey());
            if (!customer.state(entry.getKey(), entry.getValue())) continue;
            fillings.stated(customer, entry.getKey());
            em.persist(new Correction(customer.id(), entry.getKey(), before, entry.getValue(), viewer.agent(), now));
            changed = true;
        }
        fillings.store();
        return changed;
    }
}
