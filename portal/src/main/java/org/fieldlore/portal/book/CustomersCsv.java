package org.fieldlore.portal.book;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.KeepConsent;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * The customer list as a file: the same address, the same rows, masked as on the screen; written while it is
 * read. A list that leaves the house holds no phone of who objects to offers.
 */
@WebServlet("/book/customers.csv")
public class CustomersCsv extends HttpServlet {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "customerKind",
            "stage",
            "gender",
            "age",
            "city",
            "occupation",
            "phone",
            "premium",
            "currency",
            "policies",
            "renewal",
            "contact",
            "satisfaction",
            "agent");

    @Inject
    private FindCustomers find;

    @Inject
    private KeepConsent consents;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The screen has told what makes no sense in the address; the file leaves it out as the list does.
        Asked asked = Asked.in(request.getParameterMap(), refusal -> {});
        Wordbook words = new Wordbook(here.getLocale());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"customers-" + LocalDate.now(clock) + ".csv\"");
        Writer out = response.getWriter();
        // Excel takes a file without this mark for the system's own character set.
        out.write('\uFEFF');
        out.write(Csv.line(COLUMNS.stream()
                .map(column -> words.of("book", "csv." + column))
                .toList()));
        write(asked, words, out);
    }

    private void write(Asked asked, Wordbook words, Writer out) throws IOException {
        Viewer viewer = here.viewer();
        Page<CustomerRow> page;
        int from = 0;
        do {
            Page.Request rows = new Page.Request(from, Page.Request.MAX_SIZE);
            page = asked.mine() ? find.mine(asked.query(), viewer, rows) : find.page(asked.query(), viewer, rows);
            Set<CustomerId> silent =
                    consents.objecting(page.rows().stream().map(CustomerRow::id).toList(), UsePurpose.MARKETING);
            for (CustomerRow row : page.rows()) out.write(Csv.line(cells(row, silent.contains(row.id()), words)));
            out.flush();
            from += Page.Request.MAX_SIZE;
        } while (page.hasMore());
    }

    private static List<@Nullable Object> cells(CustomerRow row, boolean silent, Wordbook words) {
        boolean chinese = words.locale().getLanguage().equals("zh");
        return Arrays.asList(
                row.externalId(),
                row.name(),
                words.code(row.kind()),
                code(row.stage(), words),
                code(row.gender(), words),
                row.age(),
                row.city(),
                row.occupation(),
                silent ? words.of("book", "csv.silent") : row.phone(),
                row.premium(),
                row.currency(),
                row.policies(),
                row.nextRenewal(),
                row.lastContact(),
                row.satisfaction(),
                chinese ? row.agentZh() : row.agentEn());
    }

    private static @Nullable String code(@Nullable Enum<?> code, Wordbook words) {
        return Stream.ofNullable(code).map(words::code).findFirst().orElse(null);
    }
}
