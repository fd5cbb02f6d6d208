package org.fieldlore.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.fieldlore.advice.ReadStand;
import org.fieldlore.advice.Stand;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * How the cards on an open page stand, for whoever is signed in with a browser: to the same of the API a browser would ask for a
 * name and a password.
 */
@WebServlet("/counter/stand")
public class StandOfPage extends HttpServlet {
    @Inject
    private ReadStand stand;

    @Inject
    private Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String id = request.getParameter("id");
        String showings = Objects.requireNonNullElse(request.getParameter("showings"), "");
        try {
            if (id == null || !id.matches("[1-9]\\d{0,17}")) throw new NotFound("customer", String.valueOf(id));
            Stand now = stand.of(new CustomerId(Long.parseLong(id)), here.viewer(), Asked.showings(showings));
            String tag = '"' + AdviceJson.tag(now) + '"';
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, no-cache");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(AdviceJson.of(now).toString());
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IllegalArgumentException notAsAsked) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
