package org.fieldlore.advice;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a customer and calls for know-how. */
@UseCase
public class ReadCircumstances {
    private static final double SEGMENT_WEIGHT = 0.35;

    /** A note older than this is no longer what the customer has in mind. */
    private static final Duration FRESH = Duration.ofDays(60);

    private final Archive archive;
    private final Clock clock;
    private final AdviceSettings settings;
    private final StageRules stages;

    @Inject
    public ReadCircumstances(EntityManager em, Clock clock, AdviceSettings settings, StageRules stages) {
        this.archive = new Archive(em, clock);
        this.clock = clock;
        this.settings = settings;
        this.stages = stages;
    }

    /**
     * Returns the clues from facts, newest notes and segments; none for a viewer to whom everything personal is masked, since
     * a reason would tell what the mask hides. Refuses with NotFound an unknown customer and one whom the viewer may not see.
     *
     * @param occasion what gives rise to the question; null when the customer is just looked at
     */
    public Circumstances of(CustomerId customer, Viewer viewer, Terms terms, @Nullable Occasion occasion) {
        Archive.Records records = archive.records(
                customer, viewer, settings.notes(), clock.instant().minus(settings.hidden()));
        Optional<Facts> facts = archive.facts(customer, viewer, records.losses());
        return facts.isEmpty()
                ? Circumstances.NONE
                : gathered(facts.get(), records, archive.endings(records.happened()), terms, occasion);
    }

    /** Returns the same for a customer of whom only another system tells; refuses viewers without a right to customers of a branch. */
    public Circumstances of(Told told, Viewer viewer, Terms terms, @Nullable Occasion occasion) {
        if (!viewer.is(Role.AGENT) && !viewer.is(Role.MANAGER)) throw new NotAllowed("customers");
        Facts facts = told.facts(clock);
        Archive.Records records = new Archive.Records(
                told.notes(settings.notes()),
                facts.losses(),
                List.of(),
                told.objections(),
                Map.of(),
                told.happened(clock),
                List.of(),
                Set.of());
        return gathered(facts, records, Map.of(), terms, occasion);
    }

    /** Returns at most so many customers, at even distances through the archive, without those who object to being counted. */
    public List<CustomerId> sample(int most) {
        return archive.sample(most);
    }

    /**
     * Returns the same whoever asks, for counts in which no customer is told apart.
     *
     * @param viewer what segments and earlier cards are told as to
     */
    public Circumstances counted(CustomerId customer, Viewer viewer, Terms terms) {
        Archive.Records records = archive.records(
                customer, viewer, settings.notes(), clock.instant().minus(settings.hidden()));
        return archive.facts(customer, records.losses())
                .map(facts -> gathered(facts, records, Map.of(), terms, null))
                .orElse(Circumstances.NONE);
    }

    private Circumstances gathered(
            Facts facts, Archive.Records records, Map<Long, Ending> endings, Terms terms, @Nullable Occasion occasion) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<Clue> clues = new ArrayList<>(Deduction.clues(facts, records.objections(), terms::concept, clock));
        clues.addAll(NoteClues.of(records.notes(), terms::mentions, clock));
        records.memberships().forEach(membership -> clues.add(Clue.in(membership, SEGMENT_WEIGHT)));
        List<Happened> happened = new ArrayList<>(records.happened());
        if (occasion != null) {
            clues.addAll(occasion.clues(terms, today));
            occasion.happened().ifPresent(happened::add);
        }
        List<NextStep> steps = new NextSteps(stages.ready(), today, endings)
                .of(facts, happened, records.objections(), records.past(), Step.values().length);
        return new Circumstances(
                clues,
                records.notes(),
                asked(records.notes()),
                Buyer.of(facts, records.objections(), steps, today),
                records.past(),
                steps,
                records.used(),
                records.shown(),
                only(happened, today));
    }

    private static Advice.@Nullable Only only(List<Happened> happened, LocalDate today) {
        List<Happened> begun = happened.stream()
                .filter(one -> one.event() == Event.POLICY_BEGUN)
                .sorted(Comparator.comparing(Happened::day))
                .toList();
        if (begun.isEmpty() || begun.stream().map(Happened::line).distinct().count() > 1) return null;
        String line = begun.get(0).line();
        return line == null
                ? null
                : new Advice.Only(line, (int) DAYS.between(begun.get(0).day(), today));
    }

    private @Nullable Note asked(List<Note> newestFirst) {
        return newestFirst.stream()
                .limit(1)
                .filter(note -> note.at().isAfter(clock.instant().minus(FRESH)))
                .findFirst()
                .orElse(null);
    }
}
