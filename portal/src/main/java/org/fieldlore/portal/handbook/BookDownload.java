package org.fieldlore.portal.handbook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.fieldlore.insight.handbook.EditionNotPrinted;
import org.fieldlore.insight.handbook.Format;
import org.fieldlore.insight.handbook.HandbookId;
import org.fieldlore.shared.NotFound;

/** Sends books to people at the screen; machines use /api/handbooks. */
@WebServlet("/handbook/file")
public class BookDownload extends HttpServlet {
    @Inject
    private BookFile files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            BookFile.Found file = files.of(
                    new HandbookId(Long.parseLong(request.getParameter("id"))),
                    Integer.parseInt(request.getParameter("edition")),
                    Format.HTML.ending().equals(request.getParameter("as")) ? Format.HTML : Format.PDF);
            response.setContentType(file.mediaType());
            response.setContentLengthLong(Files.size(file.path()));
            response.setHeader("Content-Disposition", file.disposition());
            response.setHeader("Cache-Control", "no-store");
            Files.copy(file.path(), response.getOutputStream());
        } catch (NotFound | EditionNotPrinted | IllegalArgumentException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
