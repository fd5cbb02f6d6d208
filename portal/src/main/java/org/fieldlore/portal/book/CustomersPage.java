package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
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
    private CustomerSettings settings;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private final List<Refusal> refused = new ArrayList<>();
    private @Nullable Asked asked;
    private @Nullable Page<CustomerRow> page;

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

    public List<Chip> getChips() {
        Wordbook wordbook = new Wordbook(here.getLocale());
        return IntStream.range(0, getAsked().query().conditions().size())
                .mapToObj(index -> Chip.of(getAsked(), index, wordbook, settings.currency()))
                .toList();
    }

    public List<Offer> getOffers() {
        return Offer.ALL;
    }

    /** The condition that is being entered: a new one, one to change, or one that was refused. */
    public @Nullable ConditionDraft getDraft() {
        Map<String, String[]> parameters = request.getParameterMap();
        if (parameters.containsKey("change"))
            return Asked.in(Map.of("c", parameters.get("change")), refused::add).query().conditions().stream()
                    .findFirst()
                    .map(ConditionDraft::of)
                    .orElse(null);
        return ConditionDraft.in(parameters)
                .filter(draft -> draft.empty() || !refused.isEmpty())
                .orElse(null);
    }

    /** A condition as the form carries it on. */
    public String written(Condition condition) {
        return Asked.written(condition);
    }

    /** The address of a query that was kept. */
    public String address(CustomerQuery query) {
        return new Asked(query, false, 0).address();
    }
}
