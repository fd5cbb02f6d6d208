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
@WebFilter({"*.xhtml", UploadLimit.API})
public class UploadLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String API = "/api/imports";

    /** Most megabytes of one upload for an import, all its files together; the same as in web.xml. */
    public static final int MEGABYTES = 2000;

    /** Most megabytes that any other page takes. */
    private static final int ELSEWHERE = 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        int most = path.equals("/imports/imports.xhtml") || path.startsWith("/api") ? MEGABYTES : ELSEWHERE;
        if (fits(request, most)) {
            chain.doFilter(request, response);
            return;
        }
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (path.startsWith("/api")) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("application/problem+json");
            response.getWriter()
                    .print("{\"type\":\"https://fieldlore.org/problems/UploadTooLarge\",\"title\":\"UploadTooLarge\","
                            + "\"status\":413,\"facts\":[\"" + most + "\"]}");
        } else {
            String query = request.getQueryString();
            response.sendRedirect(
                    request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "tooLarge=" + most);
        }
    }

    /** Parts of unknown length fit where an import may be sent in; the server counts these while it reads. */
    private static boolean fits(HttpServletRequest request, int most) {
        long bytes = request.getContentLengthLong();
        String type = request.getContentType();
        boolean parts = type != null && type.startsWith("multipart/");
        return bytes < 0 ? !parts || most == MEGABYTES : bytes <= (long) most << 20;
    }
}
