package org.fieldlore.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Turns people away from rooms that are not theirs, and sets the headers that every answer carries. */
@WebFilter("/*")
public class Guard extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.endsWith(".xhtml")) response.setHeader("Cache-Control", "no-store");
        // A page of another system may take it in; it holds no data.
        if (path.startsWith(Door.EMBEDDED)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("Cache-Control", "public, max-age=3600");
        }
        Optional<SignedIn> who = SignedIn.in(request);
        if (who.isPresent() && !Screen.admits(path, who.get().roles())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getMethod().equals("GET")) Here.countAnew(request);
        }
    }
}
