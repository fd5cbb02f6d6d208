package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CoverNeeds;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.MeasureBook;
import org.fieldlore.customer.Outlier;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.customer.ReadTrail;
import org.fieldlore.customer.Renewal;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.Membership;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One customer: who, what is insured, what happened. Reads each thing once a request. */
@Named
@RequestScoped
public class CustomerPage {
    @Inject
    private ReadCustomer read;

    @Inject
    private ReadTrail trails;

    @Inject
    private ReadSegments segments;

    @Inject
    private MeasureBook book;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable String id;

    @Inject
    @Param
    private @Nullable String edit;

    private @Nullable CustomerView view;
    private @Nullable List<Membership> memberships;
    private CoverNeeds.@Nullable Found needs;
    private @Nullable List<Outlier> outliers;
    private ReadTrail.@Nullable Trail trail;
    private boolean unmasked;

    /** Turns away from a customer who is not there, or not for whoever is here. */
    public void load() {
        getView();
    }

    public CustomerView getView() {
        CustomerView known = view;
        if (known == null) view = known = read.view(key(), here.viewer());
        return known;
    }

    /** Reads it again, since somebody changed it meanwhile. */
    CustomerView again() {
        view = null;
        return getView();
    }

    /** Shows this instead, for this answer only. */
    void show(CustomerView whole) {
        view = whole;
        unmasked = true;
    }

    /** Whether this answer shows what is hidden otherwise. */
    public boolean isUnmasked() {
        return unmasked;
    }

    boolean mayUnmask() {
        Clearance clearance = getView().clearance();
        return clearance == Clearance.COLLEAGUE || clearance == Clearance.MANAGER;
    }

    CustomerId key() {
        if (id == null || !id.matches("[1-9]\\d{0,17}")) throw new NotFound("customer", String.valueOf(id));
        return new CustomerId(Long.parseLong(id));
    }

    /** Who looked, what the customer consents to, and what was merged in. */
    ReadTrail.Trail getTrail() {
        ReadTrail.Trail known = trail;
        if (known == null) trail = known = trails.of(getView());
        return known;
    }

    public List<Membership> getMemberships() {
        List<Membership> known = memberships;
        if (known == null) memberships = known = segments.segmentsOf(getView());
        return known;
    }

    /** What is far from usual in the book of a policy and of claims on it, in words; of the income when it is empty. */
    public List<String> unusual(String policy) {
        List<Outlier> known = outliers;
        if (known == null) outliers = known = book.outliers(getView());
        return known.stream()
                .filter(outlier ->
                        Objects.requireNonNullElse(outlier.policy(), "").equals(policy))
                .map(this::told)
                .toList();
    }

    private String told(Outlier outlier) {
        return words().of(
                        "counter",
                        "unusual." + outlier.measure(),
                        words().money(outlier.amount(), outlier.currency()),
                        words().money(outlier.usual(), outlier.currency()),
                        outlier.line() == null ? "" : words().code(outlier.line()),
                        outlier.distance(),
                        outlier.counted());
    }

    public List<FactRow> getContact() {
        return FactRow.of(getView(), FactRow.CONTACT, words(), settings.currency());
    }

    public List<FactRow> getSituation() {
        return FactRow.of(getView(), FactRow.SITUATION, words(), settings.currency());
    }

    public List<Cover> getCovers() {
        return Cover.of(getView(), getNeeds(), words());
    }

    /** The stage of life and what it asks to insure. */
    public CoverNeeds.Found getNeeds() {
        CoverNeeds.Found known = needs;
        if (known == null) needs = known = CoverNeeds.shipped().of(getView());
        return known;
    }

    /** What tells the stage of life, in words. */
    public String getStageWhy() {
        return getNeeds().because().entrySet().stream()
                .map(each -> words().of("counter", "trait." + each.getKey(), told(each.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private Object told(Object value) {
        return value instanceof Enum<?> code ? words().code(code) : value;
    }

    /** What this viewer sees of a fact, in words; empty when it is hidden or not known. */
    public String fact(String name) {
        return FactRow.of(getView().fact(Fact.valueOf(name)), words(), settings.currency())
                .text();
    }

    public boolean isEditing() {
        return "facts".equals(edit) && getView().correctable();
    }

    public Renewal[] getStates() {
        return Renewal.values();
    }

    public DeclineReason[] getLossReasons() {
        return DeclineReason.values();
    }

    public InteractionKind[] getKinds() {
        return InteractionKind.values();
    }

    /** Shows the page anew with a message. */
    void told(String key) throws IOException {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words().of("counter", key), null));
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + "/counter/customer.xhtml?id=" + key());
    }

    private Wordbook words() {
        return new Wordbook(here.getLocale());
    }
}
