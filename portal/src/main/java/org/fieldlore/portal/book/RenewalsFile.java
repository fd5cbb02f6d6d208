package org.fieldlore.portal.book;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.RenewalList;
import org.fieldlore.customer.RenewalQuery;
import org.fieldlore.customer.RenewalRow;
import org.fieldlore.portal.shell.Table;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** The renewal list as a file. */
@WebServlet({"/book/renewals.csv", "/book/renewals.xlsx"})
public class RenewalsFile extends ListFile {
    private static final List<String> COLUMNS = List.of(
            "csv.name",
            "csv.phone",
            "csv.line",
            "csv.product",
            "csv.policy",
            "csv.policyPremium",
            "csv.currency",
            "renewals.column.end",
            "renewals.column.state",
            "csv.loss",
            "csv.contact",
            "csv.agent");

    @Inject
    private RenewalList renewals;

    @Override
    void write(HttpServletRequest request, Wordbook words, Table table) throws IOException {
        table.row(COLUMNS.stream().map(column -> words.of("book", column)).toList());
        RenewalQuery query = asked(request).query(LocalDate.now(clock));
        Page<RenewalRow> page;
        int from = 0;
        do {
            page = renewals.page(query, here.viewer(), new Page.Request(from, Page.Request.MAX_SIZE));
            Set<CustomerId> silent =
                    silent(page.rows().stream().map(RenewalRow::customer).toList());
            for (RenewalRow row : page.rows()) {
                if (table.full()) {
                    table.row(List.of(words.of("book", "csv.cut")));
                    return;
                }
                table.row(cells(row, silent.contains(row.customer()), words));
            }
            from += Page.Request.MAX_SIZE;
        } while (page.hasMore());
    }

    private static RenewalsAsked asked(HttpServletRequest request) {
        Map<String, String> sent = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return RenewalsAsked.in(sent);
    }

    private static List<@Nullable Object> cells(RenewalRow row, boolean silent, Wordbook words) {
        boolean chinese = words.locale().getLanguage().equals("zh");
        return Arrays.asList(
                row.name(),
                phone(row.phone(), silent, words),
                words.code(row.line()),
                row.product(),
                row.policyNumber(),
                row.premium(),
                row.currency(),
                row.endDate(),
                words.code(row.renewal()),
                code(row.lossReason(), words),
                row.lastContact(),
                chinese ? row.agentZh() : row.agentEn());
    }
}
