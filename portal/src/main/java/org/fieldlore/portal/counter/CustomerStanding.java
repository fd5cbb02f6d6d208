package org.fieldlore.portal.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView.Movement;
import org.fieldlore.customer.Level;
import org.fieldlore.grading.Grade;
import org.fieldlore.grading.Outcome;
import org.fieldlore.grading.ReadStanding;
import org.fieldlore.grading.RecordExperience;
import org.fieldlore.grading.Standing;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.Membership;
import org.jspecify.annotations.Nullable;

/** Where the customer of the page stands, which services that asks for, and the form that puts it right after one of them. */
@Named
@RequestScoped
public class CustomerStanding {
    @Inject
    private ReadStanding read;

    @Inject
    private RecordExperience experiences;

    @Inject
    private CustomerPage page;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private @Nullable Standing standing;
    private String slip = UUID.randomUUID().toString();
    private @Nullable Long service;
    private Outcome outcome = Outcome.WELL;
    private @Nullable Level ability;
    private @Nullable Level willingness;
    private String words = "";

    public Standing getNow() {
        Standing known = standing;
        if (known == null) standing = known = read.of(page.getView());
        return known;
    }

    public String why(Grade grade) {
        return new SignText(wordbook(), settings.currency()).why(grade);
    }

    /** Why the customer belongs to a segment, in one line. */
    public String because(Membership membership) {
        return new SegmentWhy(
                        page.getView(),
                        wordbook(),
                        settings.currency(),
                        LocalDate.now(clock),
                        () -> getNow().quadrant(),
                        () -> page.getTrail().consents())
                .of(membership);
    }

    /** What a correction changed, in words. */
    public String moved(Movement movement) {
        return wordbook()
                .of(
                        "counter",
                        "standing.moved",
                        wordbook().of("counter", "fact." + movement.fact()),
                        level(movement.before()),
                        level(movement.after()));
    }

    public String source(Movement movement) {
        return FactRow.source(movement.source(), wordbook());
    }

    private String level(@Nullable Level level) {
        return level == null
                ? wordbook().of("counter", "standing.unstated")
                : wordbook().code(level);
    }

    /** Stores the experience; the page then shows the quadrant that follows. */
    public void record() throws IOException {
        experiences.record(
                page.key(),
                here.viewer(),
                new RecordExperience.Seen(
                        Objects.requireNonNull(service), outcome, getAbility(), getWillingness(), words),
                UUID.nameUUIDFromBytes(slip.getBytes(UTF_8)));
        page.told("experience.saved");
    }

    private Wordbook wordbook() {
        return new Wordbook(here.getLocale());
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getSlip() {
        return slip;
    }

    public void setSlip(String slip) {
        this.slip = slip;
    }

    public @Nullable Long getService() {
        return service;
    }

    public void setService(@Nullable Long service) {
        this.service = service;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public Level getAbility() {
        return Objects.requireNonNullElseGet(ability, () -> getNow().ability().level());
    }

    public void setAbility(@Nullable Level ability) {
        this.ability = ability;
    }

    public Level getWillingness() {
        return Objects.requireNonNullElseGet(
                willingness, () -> getNow().willingness().level());
    }

    public void setWillingness(@Nullable Level willingness) {
        this.willingness = willingness;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
