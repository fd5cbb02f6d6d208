package org.fieldlore.portal.book;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
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

    private RenewalsAsked asked = RenewalsAsked.in(Map.of());
    private @Nullable Page<RenewalRow> page;
    private @Nullable List<Window> windows;

    /** What ends within so many days, by what customers mean to do. */
    public record Window(int days, long total, Map<Renewal, Long> counts) {
        static Window of(int days, Map<Renewal, Long> counts) {
            return new Window(
                    days, counts.values().stream().mapToLong(Long::longValue).sum(), counts);
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
            windows = RenewalsAsked.WINDOWS.stream()
                    .map(days -> Window.of(days, renewals.counts(asked.window(days), here.viewer())))
                    .toList();
        return windows;
    }

    public Page<RenewalRow> getPage() {
        Page.Request rows = new Page.Request(asked.from(), RenewalsAsked.SIZE);
        if (page == null) page = renewals.page(asked.query(), here.viewer(), rows);
        return page;
    }

    public Pager getPager() {
        return Pager.of(getPage(), RenewalsAsked.SIZE, number -> "?" + asked.at((number - 1) * RenewalsAsked.SIZE));
    }

    /** Sets what a customer means to do; answers what stood there, for the undo. Parameters: policy, meant. */
    public void change() {
        PolicyId policy = new PolicyId(Long.parseLong(sent().getOrDefault("policy", "0")));
        Renewal meant = Renewal.valueOf(sent().getOrDefault("meant", ""));
        Renewal before = setRenewal.to(policy, here.viewer(), meant);
        PrimeFaces.current().ajax().addCallbackParam("before", before.name());
    }

    public Renewal[] getStates() {
        return Renewal.values();
    }
}
