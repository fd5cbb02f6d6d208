package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalList;
import org.fieldlore.customer.RenewalQuery;
import org.fieldlore.customer.RenewalRow;
import org.fieldlore.customer.SetRenewal;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;

/** Whose policies end soon, and what the customers mean to do. All that it shows follows from its address. */
@Named
@RequestScoped
public class RenewalsPage {
    private static final List<Integer> WINDOWS = List.of(0, 7, 30);
    private static final int SIZE = 25;

    @Inject
    private RenewalList renewals;

    @Inject
    private SetRenewal setRenewal;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable String days;

    @Inject
    @Param
    private @Nullable String state;

    @Inject
    @Param
    private @Nullable String who;

    @Inject
    @Param
    private @Nullable String from;

    private @Nullable Page<RenewalRow> page;
    private @Nullable List<Window> windows;

    /** What ends within so many days, by what customers mean to do. */
    public record Window(int days, long total, Map<Renewal, Long> counts) {
        static Window of(int days, Map<Renewal, Long> counts) {
            return new Window(
                    days, counts.values().stream().mapToLong(Long::longValue).sum(), counts);
        }
    }

    public List<Window> getWindows() {
        List<Window> known = windows;
        if (known == null)
            windows = known = WINDOWS.stream()
                    .map(window -> Window.of(window, renewals.counts(query(window, Set.of()), here.viewer())))
                    .toList();
        return known;
    }

    public Page<RenewalRow> getPage() {
        Page<RenewalRow> known = page;
        if (known == null) {
            Set<Renewal> wanted = EnumSet.noneOf(Renewal.class);
            if (getState() != null) wanted.add(getState());
            int first = from != null && from.matches("\\d{1,7}") ? Integer.parseInt(from) / SIZE * SIZE : 0;
            page = known = renewals.page(query(getDays(), wanted), here.viewer(), new Page.Request(first, SIZE));
        }
        return known;
    }

    private RenewalQuery query(int window, Set<Renewal> wanted) {
        return new RenewalQuery(0, window, wanted, isMine());
    }

    public Pager getPager() {
        return Pager.of(
                getPage(),
                SIZE,
                number -> "?"
                        + address(
                                getDays(), getState() == null ? "" : getState().name(), isMine(), (number - 1) * SIZE));
    }

    /** Sets what a customer means to do; answers what stood there, for the undo. Parameters: policy, meant. */
    public void change() {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        PolicyId policy = new PolicyId(Long.parseLong(sent.getOrDefault("policy", "0")));
        Renewal before = setRenewal.to(policy, here.viewer(), Renewal.valueOf(sent.getOrDefault("meant", "")));
        PrimeFaces.current().ajax().addCallbackParam("before", before.name());
    }

    public int getDays() {
        return Stream.ofNullable(days)
                .flatMap(wanted -> WINDOWS.stream().filter(window -> wanted.equals(window.toString())))
                .findFirst()
                .orElse(7);
    }

    public @Nullable Renewal getState() {
        return Arrays.stream(Renewal.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean isMine() {
        return "mine".equals(who);
    }

    public Renewal[] getStates() {
        return Renewal.values();
    }

    /** The address of the same page with other days, state or rows; an empty state is any. */
    public String address(int wantedDays, String wantedState, boolean onlyMine, int firstRow) {
        return "days=" + wantedDays + (wantedState.isEmpty() ? "" : "&state=" + wantedState)
                + (onlyMine ? "&who=mine" : "") + (firstRow > 0 ? "&from=" + firstRow : "");
    }
}
