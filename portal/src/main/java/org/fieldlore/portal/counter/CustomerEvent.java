package org.fieldlore.portal.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.RecordVoice;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;

/** The short form that notes an event in the customer's life. */
@Named
@RequestScoped
public class CustomerEvent {
    @Inject
    private RecordVoice voices;

    @Inject
    private CustomerPage page;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private String slip = UUID.randomUUID().toString();
    private LifeEventKind kind = LifeEventKind.MARRIAGE;
    private @Nullable LocalDate on;
    private String note = "";

    public void save() throws IOException {
        voices.event(page.key(), here.viewer(), kind, getOn(), note, UUID.nameUUIDFromBytes(slip.getBytes(UTF_8)));
        page.told("event.saved");
    }

    public LifeEventKind[] getKinds() {
        return LifeEventKind.values();
    }

    public String getSlip() {
        return slip;
    }

    public void setSlip(String slip) {
        this.slip = slip;
    }

    public LifeEventKind getKind() {
        return kind;
    }

    public void setKind(LifeEventKind kind) {
        this.kind = kind;
    }

    public LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
