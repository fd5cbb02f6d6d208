package org.fieldlore.portal.book;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Table;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** The customer list as a file, with the company's own fields; the address may ask for some columns only. */
@WebServlet({"/book/customers.csv", "/book/customers.xlsx"})
public class CustomersFile extends ListFile {
    private static final String[] NONE = {};

    @Inject
    private FindCustomers find;

    @Inject
    private KeepCustomValues own;

    @Override
    void write(HttpServletRequest request, Wordbook words, Table table) throws IOException {
        // The screen has told what makes no sense in the address; the file leaves it out as the list does.
        Asked asked = Asked.in(request.getParameterMap(), refusal -> {});
        Viewer viewer = here.viewer();
        List<ExportColumn> columns = ExportColumn.chosen(
                ExportColumn.offered(own.fields(viewer), words),
                Arrays.asList(request.getParameterMap().getOrDefault(ExportColumn.PARAMETER, NONE)));
        table.row(columns.stream().map(ExportColumn::label).toList());
        Page<CustomerRow> page;
        int from = 0;
        do {
            Page.Request rows = new Page.Request(from, Page.Request.MAX_SIZE);
            page = asked.mine() ? find.mine(asked.query(), viewer, rows) : find.page(asked.query(), viewer, rows);
            for (ExportColumn.Known known : known(page.rows())) {
                if (table.full()) {
                    table.row(List.of(words.of("book", "csv.cut")));
                    return;
                }
                List<@Nullable Object> cells = new ArrayList<>();
                for (ExportColumn column : columns) cells.add(column.cell().of(known));
                table.row(cells);
            }
            from += Page.Request.MAX_SIZE;
        } while (page.hasMore());
    }

    private List<ExportColumn.Known> known(List<CustomerRow> rows) {
        Set<CustomerId> silent = silent(rows.stream().map(CustomerRow::id).toList());
        Map<CustomerId, Map<String, List<String>>> values = own.of(rows);
        return rows.stream()
                .map(row ->
                        new ExportColumn.Known(row, silent.contains(row.id()), values.getOrDefault(row.id(), Map.of())))
                .toList();
    }
}
