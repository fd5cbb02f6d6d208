package org.fieldlore.portal.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.usage.Happening;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.shared.KnowledgeId;

/** Hears from an item's page how long it was read and whether something was copied; machines use /api/search-events. */
@WebServlet("/library/visit")
public class Visits extends HttpServlet {
    private static final Map<String, Happening> HEARD = Map.of("dwell", Happening.DWELL, "use", Happening.USE);

    @Inject
    private SearchLog log;

    @Inject
    private Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Happening what = HEARD.get(text(request, "what"));
        long item = number(text(request, "id"));
        if (what != null && item > 0)
            log.happened(
                    text(request, "from"),
                    what,
                    new KnowledgeId(item),
                    (int) number(text(request, "at")),
                    (int) number(text(request, "seconds")),
                    here.viewer());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** 0 for what is no number. */
    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
