package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.Sort;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.search.Steering;
import org.fieldlore.search.usage.Channel;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** The one search: know-how, and on top the customers whom a number or a name stands for. Everything is in the address. */
@Named
@RequestScoped
public class SearchPage {
    private static final int MOST_CUSTOMERS = 3;
    private static final int LONGEST_TITLE = 80;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answers answers;

    @Inject
    private FindCustomers find;

    @Inject
    private SearchLog log;

    @Inject
    private SearchKnowledge search;

    @Inject
    private Here here;

    private @Nullable SearchAddress address;
    private @Nullable Answer answer;
    private String logged = "";
    private @Nullable Page<CustomerRow> customers;

    public SearchAddress getAddress() {
        SearchAddress known = address;
        if (known == null) address = known = SearchAddress.read(request::getParameter);
        return known;
    }

    public String getText() {
        return getAddress().query().text();
    }

    public Answer getAnswer() {
        Answer known = answer;
        if (known == null) {
            answer = known = answers.to(getAddress());
            boolean personal = !getCustomers().rows().isEmpty();
            logged = log.searched(getAddress().query(), known.results(), here.viewer(), Channel.PAGE, personal);
        }
        return known;
    }

    /** What the address of an item ends in, so that opening it is counted for this search; {@code index} is its row, from 0. */
    public String trace(int index) {
        return logged.isEmpty()
                ? ""
                : "&from=" + logged + "&at=" + (getAddress().query().from() + index + 1);
    }

    /** Whether the index is being built anew, so that items may be missing. */
    public boolean isIncomplete() {
        return !search.complete();
    }

    /** At most three customers, on the first page and without filters; none for whoever may not enter their room. */
    public Page<CustomerRow> getCustomers() {
        Page<CustomerRow> known = customers;
        if (known == null) customers = known = matching();
        return known;
    }

    private Page<CustomerRow> matching() {
        boolean asked = getAddress().number() == 1 && !getAddress().filtered() && CustomerToken.isOne(getText());
        if (!asked || !here.mayEnter(Screen.CUSTOMERS)) return new Page<>(List.of(), 0, 0);
        CustomerQuery query = new CustomerQuery(getText(), List.of(), Sort.NAME);
        return find.page(query, here.viewer(), Page.Request.first(MOST_CUSTOMERS));
    }

    /** Whether this person may say what comes first for a question, and there is one. */
    public boolean isSteerer() {
        return here.mayEnter(Screen.OFFICE)
                && !getAddress().blank()
                && getText().length() <= Steering.LONGEST_QUESTION;
    }

    /** Where an item is put first for what was searched for. */
    public String pinning(KnowledgeId item) {
        String question = Objects.requireNonNullElse(getAnswer().getCorrected(), getText());
        return "/office/pins.xhtml?asked=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + "&item=" + item;
    }

    public boolean isWriter() {
        return here.mayEnter(Screen.WRITE);
    }

    /** Where to write down what could not be found; the words become the title. */
    public String getWriting() {
        String title = getText().substring(0, Math.min(LONGEST_TITLE, getText().length()));
        return "/intake/write.xhtml"
                + (title.isEmpty() ? "" : "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    /** Where colleagues are asked what the search is for. */
    public String getAsking() {
        String asked = getText().substring(0, Math.min(LONGEST_TITLE, getText().length()));
        return "/questions/ask.xhtml?words=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** Where all customers are listed that the words stand for. */
    public String getCustomerList() {
        return "/book/customers.xhtml?q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8);
    }
}
