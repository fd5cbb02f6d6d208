package org.fieldlore.portal.book;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalList;
import org.fieldlore.customer.RenewalRow;
import org.fieldlore.customer.SetRenewal;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Whose policies end soon, and what the customers mean to do. All that it shows follows from its address. */
@Named
@RequestScoped
public class RenewalsPage {
    @Inject
    private RenewalList renewals;

    @Inject
    private SetRenewal setRenewal;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private RenewalsAsked asked = RenewalsAsked.in(Map.of());
    private @Nullable Page<RenewalRow> page;
    private @Nullable List<Window> windows;

    /**
     * What ends in a period, by what customers mean to do.
     *
     * @param chosen whether the list shows this period
     */
    public record Window(RenewalsAsked period, boolean chosen, long total, Map<Renewal, Long> counts) {
        /** The address of its part of the list; of all of it for null. */
        public String address(@Nullable Renewal state) {
            return period.meaning(state).address();
        }
    }

    @PostConstruct
    void read() {
        asked = RenewalsAsked.in(sent());
    }

    private Map<String, String> sent() {
        return faces.getExternalContext().getRequestParameterMap();
    }

    public RenewalsAsked getAsked() {
        return asked;
    }

    public List<Window> getWindows() {
        if (windows == null)
            windows = asked.periods().stream().map(this::window).toList();
        return windows;
    }

    private Window window(RenewalsAsked period) {
        Map<Renewal, Long> counts = renewals.counts(period.query(LocalDate.now(clock)), here.viewer());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Window(period, period.samePeriod(asked), total, counts);
    }

    public Page<RenewalRow> getPage() {
        Page.Request rows = new Page.Request(asked.from(), RenewalsAsked.SIZE);
        if (page == null) page = renewals.page(asked.query(LocalDate.now(clock)), here.viewer(), rows);
        return page;
    }

    public Pager getPager() {
        return Pager.of(getPage(), RenewalsAsked.SIZE, number -> "?" + asked.at((number - 1) * RenewalsAsked.SIZE));
    }

    /** Sets what a customer means to do; answers what stood there, for the undo. Parameters: policy, meant, reason. */
    public void change() {
        PolicyId policy = new PolicyId(Long.parseLong(sent().getOrDefault("policy", "0")));
        Renewal meant = Renewal.valueOf(sent().getOrDefault("meant", ""));
        String reason = sent().getOrDefault("reason", "");
        Renewal before =
                setRenewal.to(policy, here.viewer(), meant, reason.isEmpty() ? null : DeclineReason.valueOf(reason));
        PrimeFaces.current().ajax().addCallbackParam("before", before.name());
    }

    public Renewal[] getStates() {
        return Renewal.values();
    }

    public DeclineReason[] getLossReasons() {
        return DeclineReason.values();
    }
}
