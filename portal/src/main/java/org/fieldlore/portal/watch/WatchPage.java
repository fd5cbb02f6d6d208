package org.fieldlore.portal.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.customer.KeepWatch;
import org.fieldlore.customer.WatchReason;
import org.fieldlore.customer.WatchRow;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The watch list: who is on it and why, looking one person up, adding and ending. ID numbers never stand in an address. */
@Named
@RequestScoped
public class WatchPage {
    private static final int ROWS = 25;

    @Inject
    private Here here;

    @Inject
    private KeepWatch watch;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Integer page;

    private String looked = "";
    private String number = "";
    private WatchReason reason = WatchReason.REFUSED_RISK;
    private @Nullable LocalDate until;
    private @Nullable Page<WatchRow> entries;

    public Page<WatchRow> getEntries() {
        if (entries == null) entries = watch.page(looked, here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(entries);
    }

    public Pager getPager() {
        return Pager.of(getEntries(), ROWS, at -> "?page=" + at);
    }

    /** Narrows this answer to one person. */
    public void look() {
        page = null;
        entries = null;
    }

    public void add() {
        watch.add(number, reason, until, here.viewer());
        number = "";
        until = null;
        tell("watch.added");
    }

    public void end(long id) {
        watch.end(id, here.viewer());
        tell("watch.ended");
    }

    private void tell(String key) {
        entries = null;
        String text = new Wordbook(here.getLocale()).of("watch", key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    public WatchReason[] getReasons() {
        return WatchReason.values();
    }

    public String getLooked() {
        return looked;
    }

    public void setLooked(@Nullable String looked) {
        this.looked = looked == null ? "" : looked;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public WatchReason getReason() {
        return reason;
    }

    public void setReason(WatchReason reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
