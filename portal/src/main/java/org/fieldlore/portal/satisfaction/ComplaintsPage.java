package org.fieldlore.portal.satisfaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Objects;
import org.fieldlore.customer.ComplaintRow;
import org.fieldlore.customer.ComplaintStatus;
import org.fieldlore.customer.HandleComplaints;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The complaints of the branch, by state, those that have waited longest first. */
@Named
@RequestScoped
public class ComplaintsPage {
    private static final int ROWS = 25;
    private static final String ALL = "ALL";

    @Inject
    private HandleComplaints complaints;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String state;

    private @Nullable Page<ComplaintRow> found;

    public Page<ComplaintRow> getFound() {
        if (found == null) found = complaints.page(status(), here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(found);
    }

    public Pager getPager() {
        return Pager.of(getFound(), ROWS, at -> "?state=" + getState() + "&page=" + at);
    }

    /** Settles a complaint, or opens it again: each is the undo of the other. */
    public void settle(long id, String to) {
        complaints.settle(id, ComplaintStatus.valueOf(to), here.viewer());
        found = null;
        String text = new Wordbook(here.getLocale()).of("satisfaction", "settled");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    public String getState() {
        return ALL.equals(state)
                        || Arrays.stream(ComplaintStatus.values())
                                .anyMatch(one -> one.name().equals(state))
                ? Objects.requireNonNull(state)
                : ComplaintStatus.OPEN.name();
    }

    private @Nullable ComplaintStatus status() {
        return getState().equals(ALL) ? null : ComplaintStatus.valueOf(getState());
    }
}
