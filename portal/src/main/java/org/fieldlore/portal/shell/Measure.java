package org.fieldlore.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.fieldlore.shared.SqlCount;

/**
 * Keeps, for each page, how often it was served, how long that took and how many SQL statements it sent: the metrics
 * fieldlore_page_seconds and fieldlore_page_sql_total. The page budget is read from them.
 */
@WebFilter("*.xhtml")
public class Measure extends HttpFilter {
    @Inject
    private MetricRegistry metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource")) {
            chain.doFilter(request, response);
            return;
        }
        long start = System.nanoTime();
        SqlCount.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            int statements = SqlCount.end();
            if (response.getStatus() == HttpServletResponse.SC_OK)
                keep(new Tag("page", path), statements, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void keep(Tag page, int statements, Duration took) {
        metrics.timer("fieldlore_page", page).update(took);
        metrics.counter("fieldlore_page_sql", page).inc(statements);
    }
}
