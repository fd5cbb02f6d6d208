package org.fieldlore.portal.counter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldlore.customer.ExportCustomer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about one customer as a JSON file, for the customer who asks for it. */
@WebServlet("/counter/export")
public class CustomerExport extends HttpServlet {
    @Inject
    private ExportCustomer export;

    @Inject
    private Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String id = request.getParameter("id");
        try {
            if (id == null || !id.matches("[1-9]\\d{0,17}")) throw new NotFound("customer", String.valueOf(id));
            String file = export.export(new CustomerId(Long.parseLong(id)), here.viewer())
                    .toString();
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"customer-" + id + ".json\"");
            response.getWriter().write(file);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
