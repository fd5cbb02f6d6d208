package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The customer list. All that it shows follows from its address. */
@Named
@RequestScoped
public class CustomersPage {
    @Inject
    private FindCustomers find;

    @Inject
    private Here here;

    @Inject
    private Offers offers;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private final List<Refusal> refused = new ArrayList<>();
    private @Nullable Asked asked;
    private @Nullable Page<CustomerRow> page;
    private @Nullable List<ClauseLine> lines;

    /** Reads the address and says what in it makes no sense. */
    public void load() {
        getAsked();
        for (Refusal refusal : refused)
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(refusal), null));
    }

    public Asked getAsked() {
        Asked known = asked;
        if (known == null) asked = known = Asked.in(request.getParameterMap(), refused::add);
        return known;
    }

    public Page<CustomerRow> getPage() {
        Page<CustomerRow> known = page;
        if (known == null) page = known = read(getAsked());
        return known;
    }

    private Page<CustomerRow> read(Asked wanted) {
        Page.Request rows = new Page.Request(wanted.from(), Asked.SIZE);
        return wanted.mine()
                ? find.mine(wanted.query(), here.viewer(), rows)
                : find.page(wanted.query(), here.viewer(), rows);
    }

    public Pager getPager() {
        return Pager.of(getPage(), Asked.SIZE, number -> "?" + getAsked().at((number - 1) * Asked.SIZE));
    }

    public List<Column> getColumns() {
        return Column.all(getAsked().query().sort());
    }

    public List<ClauseLine> getLines() {
        List<ClauseLine> known = lines;
        if (known == null) lines = known = ClauseLine.of(getAsked(), offers.queryWords());
        return known;
    }

    /** Whether the conditions stand in groups, or are to be put in some; a plain list needs no outline. */
    public boolean isGrouped() {
        Group where = getAsked().query().where();
        return where.join() != Join.ALL
                || where.parts().stream().anyMatch(Group.class::isInstance)
                || request.getParameter("groups") != null;
    }

    /** How the outermost group can join. */
    public Map<Join, String> getJoins() {
        return ClauseLine.joins(getAsked(), List.of());
    }

    public String getWords() {
        return offers.queryWords().of(getAsked().query().where());
    }

    public Collection<Offer> getOffers() {
        return offers.all().values();
    }

    /** The address before something was taken out; null when nothing was. */
    public @Nullable String getBack() {
        String back = request.getParameter("back");
        return back == null ? null : Asked.in(back).address();
    }

    /** The condition that is being entered: a new one, one to change, or one that was refused. */
    public @Nullable ConditionDraft getDraft() {
        Map<String, String[]> parameters = request.getParameterMap();
        Group where = getAsked().query().where();
        Optional<ConditionDraft> sent = ConditionDraft.in(parameters);
        if (sent.isPresent())
            return sent.filter(draft -> draft.empty() || !refused.isEmpty())
                    .filter(draft -> offers.all().containsKey(draft.key()))
                    .orElse(null);
        String edit = request.getParameter("edit");
        List<Integer> place = Outline.place(edit == null ? "" : edit);
        return where.has(place) && where.at(place) instanceof Criterion criterion
                ? ConditionDraft.of(criterion, edit)
                : null;
    }

    /** What the condition that is being entered is about. */
    public @Nullable Offer getOffer() {
        ConditionDraft draft = getDraft();
        return draft == null ? null : offers.all().get(draft.key());
    }

    public Join[] getGroups() {
        return Join.values();
    }

    /** The address of a query that was kept. */
    public String address(CustomerQuery query) {
        return new Asked(query, false, 0).address();
    }
}
