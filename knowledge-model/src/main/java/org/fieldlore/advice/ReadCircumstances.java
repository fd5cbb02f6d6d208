package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
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
     */
    public Circumstances of(CustomerId customer, Viewer viewer, Terms terms) {
        Archive.Records records = archive.records(
                customer, viewer, settings.notes(), clock.instant().minus(settings.hidden()));
        Optional<Facts> facts = archive.facts(customer, viewer, records.losses());
        if (facts.isEmpty()) return Circumstances.NONE;
        List<Clue> clues = new ArrayList<>(Deduction.clues(facts.get(), records.objections(), terms::concept, clock));
        clues.addAll(NoteClues.of(records.notes(), terms::mentions, clock));
        records.memberships().forEach(membership -> clues.add(Clue.in(membership, SEGMENT_WEIGHT)));
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return new Circumstances(
                clues,
                records.notes(),
                asked(records.notes()),
                Buyer.of(facts.get(), records.objections(), today),
                records.offers(),
                new NextSteps(stages.ready(), today)
                        .of(facts.get(), records.happened(), records.objections(), settings.maxCards()));
    }

    private @Nullable Note asked(List<Note> newestFirst) {
        return newestFirst.stream()
                .limit(1)
                .filter(note -> note.at().isAfter(clock.instant().minus(FRESH)))
                .findFirst()
                .orElse(null);
    }
}
