package org.fieldlore.portal.book;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.fieldlore.customer.KeepConsent;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Table;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.portal.shell.poi.Workbook;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file, for spreadsheets (.csv) and as one (.xlsx): the same address, the same rows, masked as on the screen; written
 * while it is read. A list that leaves the house holds neither phone nor address of who objects to offers.
 */
abstract class ListFile extends HttpServlet {
    @Inject
    private KeepConsent consents;

    @Inject
    Here here;

    @Inject
    Clock clock;

    /** Writes what the address asks for. */
    abstract void write(HttpServletRequest request, Wordbook words, Table table) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        String ending = path.substring(path.lastIndexOf('.'));
        boolean workbook = ending.equals(".xlsx");
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name + "-" + LocalDate.now(clock) + ending + "\"");
        try (Table table = workbook ? new Workbook(response.getOutputStream()) : Csv.into(response.getWriter())) {
            write(request, new Wordbook(here.getLocale()), table);
        }
    }

    /** Those of the customers whose phone and address stay in the house. */
    Set<CustomerId> silent(Collection<CustomerId> customers) {
        return consents.objecting(customers, UsePurpose.MARKETING);
    }

    static @Nullable String unlessSilent(@Nullable String way, boolean silent, Wordbook words) {
        return silent ? words.of("book", "csv.silent") : way;
    }

    static @Nullable String code(@Nullable Enum<?> code, Wordbook words) {
        return code == null ? null : words.code(code);
    }
}
