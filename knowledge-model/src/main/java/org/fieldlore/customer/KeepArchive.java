package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Takes what other systems say about customers into the archive. */
@UseCase
public class KeepArchive {
    /** Topic of the outbox; the subject is the customer's id. */
    public static final String TOPIC = "customer";

    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;
    private final CustomerSettings settings;
    private final MeasureBook book;

    @Inject
    public KeepArchive(EntityManager em, Clock clock, Outbox outbox, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
        this.settings = settings;
        this.book = new MeasureBook(em, clock, settings);
    }

    /**
     * Inserts what is new and updates what changed, by external id; the same batch twice changes nothing. Facts that an agent
     * corrected stand until the source says something other than what was corrected. A row that refers to an unknown customer
     * or policy, or holds an illegal value, is refused as a whole and reported; the rest goes on. An unknown agent is reported
     * and left out. What is said of a customer who was merged into another is kept with it, and goes on to that one where it knows
     * nothing itself. Amounts far from what was usual at the last measuring are pointed out.
     */
    public Kept keep(ArchiveBatch batch) {
        Intake intake = new Intake(em, batch.run(), clock.instant(), settings.currency());
        Set<Long> touched = new LinkedHashSet<>();
        Tally customers = new CustomerIntake(intake).keep(batch.customers(), touched);
        List<Kept.Finding> own = OwnIntake.keep(intake, batch.customers(), touched);
        Tally households = new HouseholdIntake(intake).keep(batch.households());
        Set<Long> summed = new LinkedHashSet<>();
        Tally policies = new PolicyIntake(intake).keep(batch.policies(), summed);
        Tally claims = new ClaimIntake(intake).keep(batch.claims(), touched);
        Tally interactions = new InteractionIntake(intake).keep(batch.interactions(), summed);
        Tally records = RecordIntake.keep(intake, batch.records(), touched);
        Summaries.refresh(em, summed);
        touched.addAll(summed);
        outbox.recordAll(TOPIC, touched);
        return new Kept(
                customers.count(),
                policies.count(),
                claims.count(),
                interactions.count(),
                households.count(),
                records.count(),
                judged(batch, intake, own, findings(customers, policies, claims, interactions, households, records)));
    }

    /** Measures what amounts are usual, so that batches which follow are judged by the book as it is now. */
    public void measure() {
        book.measure();
    }

    private List<Kept.Finding> judged(
            ArchiveBatch batch, Intake intake, List<Kept.Finding> own, List<Kept.Finding> findings) {
        List<Kept.Finding> outliers = FlagOutliers.in(batch, book.spreads(), intake.lookup(), findings);
        return Stream.of(findings, own, outliers).flatMap(List::stream).toList();
    }

    /** Does what {@link #keep} does, tells of it by throwing {@link TriedOut}, and so leaves nothing behind. */
    public void tryOut(ArchiveBatch batch) {
        throw new TriedOut(keep(batch));
    }

    private static List<Kept.Finding> findings(Tally... tallies) {
        return Stream.of(tallies).flatMap(t -> t.findings().stream()).toList();
    }
}
