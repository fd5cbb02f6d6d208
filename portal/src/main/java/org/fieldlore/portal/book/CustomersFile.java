package org.fieldlore.portal.book;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.KeepConsent;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Table;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.portal.shell.poi.Workbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * The customer list as a file, for spreadsheets and as one: the same address, the same rows, masked as on the screen, with the
 * company's own fields; written while it is read. A list that leaves the house holds neither phone nor address of who objects to
 * offers.
 */
@WebServlet({"/book/customers.csv", CustomersFile.XLSX})
public class CustomersFile extends HttpServlet {
    static final String XLSX = "/book/customers.xlsx";
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "customerKind",
            "stage",
            "gender",
            "age",
            "city",
            "address",
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
    private KeepCustomValues own;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The screen has told what makes no sense in the address; the file leaves it out as the list does.
        Asked asked = Asked.in(request.getParameterMap(), refusal -> {});
        Wordbook words = new Wordbook(here.getLocale());
        boolean workbook = XLSX.equals(request.getServletPath());
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"customers-" + LocalDate.now(clock) + (workbook ? ".xlsx\"" : ".csv\""));
        try (Table table = workbook ? new Workbook(response.getOutputStream()) : Csv.into(response.getWriter())) {
            write(asked, words, table);
        }
    }

    private void write(Asked asked, Wordbook words, Table table) throws IOException {
        Viewer viewer = here.viewer();
        List<CustomFieldRow> fields = own.fields(viewer);
        List<Object> head = new ArrayList<>();
        for (String column : COLUMNS) head.add(words.of("book", "csv." + column));
        for (CustomFieldRow field : fields) head.add(field.label(words.locale().getLanguage()));
        table.row(head);
        Page<CustomerRow> page;
        int from = 0;
        do {
            Page.Request rows = new Page.Request(from, Page.Request.MAX_SIZE);
            page = asked.mine() ? find.mine(asked.query(), viewer, rows) : find.page(asked.query(), viewer, rows);
            Set<CustomerId> silent =
                    consents.objecting(page.rows().stream().map(CustomerRow::id).toList(), UsePurpose.MARKETING);
            Map<CustomerId, Map<String, List<String>>> values = own.of(page.rows());
            for (CustomerRow row : page.rows()) {
                if (table.full()) {
                    table.row(List.of(words.of("book", "csv.cut")));
                    return;
                }
                List<@Nullable Object> cells = new ArrayList<>(cells(row, silent.contains(row.id()), words));
                for (CustomFieldRow field : fields)
                    cells.add(String.join(
                            "; ", values.getOrDefault(row.id(), Map.of()).getOrDefault(field.key(), List.of())));
                table.row(cells);
            }
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
                silent ? words.of("book", "csv.silent") : row.address(),
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
