package org.fieldlore.portal.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldlore.customer.ComplaintStatus;
import org.fieldlore.customer.Dissatisfaction;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.RecordVoice;
import org.fieldlore.customer.StoryKind;
import org.fieldlore.customer.Touchpoint;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;

/** How content the customer of the page is, and the form for an answer to a survey or a complaint. */
@Named
@RequestScoped
public class CustomerVoice {
    @Inject
    private RecordVoice voices;

    @Inject
    private CustomerStory story;

    @Inject
    private CustomerPage page;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private String slip = UUID.randomUUID().toString();
    private @Nullable LocalDate on;
    private Touchpoint touchpoint = Touchpoint.CORE_SERVICE;
    private @Nullable Integer nps;
    private @Nullable Integer score;
    private @Nullable Dissatisfaction reason;
    private String words = "";

    /** The newest answer for each touchpoint that was asked about, with how it moved. */
    public List<Content> getContent() {
        return Content.of(story.voices());
    }

    /** Complaints that are not settled, newest first. */
    public List<Happening> getComplaints() {
        return story.voices().stream()
                .filter(one -> one.kind() == StoryKind.COMPLAINT
                        && ComplaintStatus.OPEN.name().equals(one.second()))
                .toList();
    }

    public void answer() throws IOException {
        voices.answer(
                page.key(),
                here.viewer(),
                new RecordVoice.Answer(getOn(), touchpoint, nps, score, reason, words),
                slip());
        page.told("voice.saved");
    }

    public void complain() throws IOException {
        voices.complaint(
                page.key(),
                here.viewer(),
                getOn(),
                touchpoint,
                reason == null ? Dissatisfaction.OTHER : reason,
                words,
                slip());
        page.told("voice.saved");
    }

    private UUID slip() {
        return UUID.nameUUIDFromBytes(slip.getBytes(UTF_8));
    }

    public Touchpoint[] getTouchpoints() {
        return Touchpoint.values();
    }

    public Dissatisfaction[] getReasons() {
        return Dissatisfaction.values();
    }

    /** What may be answered, best first. */
    public List<Integer> down(int from, int to) {
        return IntStream.rangeClosed(to, from).map(i -> from + to - i).boxed().toList();
    }

    public String getSlip() {
        return slip;
    }

    public void setSlip(String slip) {
        this.slip = slip;
    }

    public LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public Touchpoint getTouchpoint() {
        return touchpoint;
    }

    public void setTouchpoint(Touchpoint touchpoint) {
        this.touchpoint = touchpoint;
    }

    public @Nullable Integer getNps() {
        return nps;
    }

    public void setNps(@Nullable Integer nps) {
        this.nps = nps;
    }

    public @Nullable Integer getScore() {
        return score;
    }

    public void setScore(@Nullable Integer score) {
        this.score = score;
    }

    public @Nullable Dissatisfaction getReason() {
        return reason;
    }

    public void setReason(@Nullable Dissatisfaction reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
