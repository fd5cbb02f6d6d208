package org.fieldlore.portal.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers an upload that is too large with a page that says so. What was sent is read to its end and dropped: a browser shows
 * no answer while it still sends, only a broken connection.
 */
@WebFilter({"/imports/imports.xhtml", "/vocabulary/tend/exchange.xhtml", "/api/imports"})
public class UploadLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Most megabytes of one upload, all its files together; the same as in web.xml. */
    public static final int MEGABYTES = 100;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= (long) MEGABYTES << 20) {
            chain.doFilter(request, response);
            return;
        }
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (request.getServletPath().startsWith("/api")) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("application/problem+json");
            response.getWriter()
                    .print("{\"type\":\"https://fieldlore.org/problems/UploadTooLarge\",\"title\":\"UploadTooLarge\","
                            + "\"status\":413,\"facts\":[\"" + MEGABYTES + "\"]}");
        } else {
            String query = request.getQueryString();
            response.sendRedirect(
                    request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "tooLarge=" + MEGABYTES);
        }
    }
}
