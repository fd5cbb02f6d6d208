package org.fieldlore.portal.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.usage.ExportSearches.Span;

/** The search log for somebody at the page of searches: the same period; machines use /api/search-log. */
@WebServlet("/office/search-log.ndjson")
public class SearchLogDownload extends HttpServlet {
    @Inject
    private SearchLogFile file;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SearchLogFile.Kind kind = SearchLogFile.Kind.EVENTS.code().equals(request.getParameter("kind"))
                ? SearchLogFile.Kind.EVENTS
                : SearchLogFile.Kind.QUERIES;
        Instant now = clock.instant();
        Span span = new Span(now.minus(Duration.ofDays(SearchesPage.period(request.getParameter("days")))), now);
        SearchLogFile.Content content = file.open(kind, span, here.viewer());
        response.setContentType(SearchLogFile.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"search-" + kind.code() + ".ndjson\"");
        content.writeTo(response.getWriter());
    }
}
