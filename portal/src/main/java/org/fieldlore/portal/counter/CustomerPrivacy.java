package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.Consent;
import org.fieldlore.customer.ConsentChannel;
import org.fieldlore.customer.ConsentRow;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.KeepConsent;
import org.fieldlore.customer.LookPurpose;
import org.fieldlore.customer.LookRow;
import org.fieldlore.customer.Stand;
import org.fieldlore.customer.Unmask;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** What is hidden on a customer's page and who looked at it, and what the customer consents to. */
@Named
@RequestScoped
public class CustomerPrivacy {
    @Inject
    private CustomerPage page;

    @Inject
    private Unmask unmask;

    @Inject
    private KeepConsent consents;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private @Nullable LookPurpose purpose;
    private String words = "";
    private UsePurpose use = UsePurpose.MARKETING;
    private Stand stand = Stand.OBJECTS;
    private ConsentChannel channel = ConsentChannel.PHONE;
    private String source = "";
    private @Nullable LocalDate on;

    /** Shows this answer with nothing hidden; the next one hides again. */
    public void show() {
        page.show(unmask.look(page.key(), here.viewer(), Objects.requireNonNull(purpose), words));
    }

    /** Whether something is hidden that this viewer may ask to see. */
    public boolean isHiding() {
        return page.mayUnmask() && page.getView().facts().stream().anyMatch(FactLine::masked);
    }

    public List<LookRow> getLooked() {
        return page.getTrail().looks();
    }

    public List<ConsentRow> getSaid() {
        return page.getTrail().consents();
    }

    /** Records what the customer said and shows the page with it. */
    public void state() throws IOException {
        consents.state(page.key(), here.viewer(), new Consent.Statement(use, stand, channel, source, getOn()));
        String kept = new Wordbook(here.getLocale()).of("counter", "consent.kept");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, kept, null));
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + "/counter/customer.xhtml?id=" + page.key());
    }

    public LookPurpose[] getPurposes() {
        return LookPurpose.values();
    }

    public UsePurpose[] getUses() {
        return UsePurpose.values();
    }

    public Stand[] getStands() {
        return Stand.values();
    }

    public ConsentChannel[] getChannels() {
        return ConsentChannel.values();
    }

    public @Nullable LookPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable LookPurpose purpose) {
        this.purpose = purpose;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public UsePurpose getUse() {
        return use;
    }

    public void setUse(UsePurpose use) {
        this.use = use;
    }

    public Stand getStand() {
        return stand;
    }

    public void setStand(Stand stand) {
        this.stand = stand;
    }

    public ConsentChannel getChannel() {
        return channel;
    }

    public void setChannel(ConsentChannel channel) {
        this.channel = channel;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
