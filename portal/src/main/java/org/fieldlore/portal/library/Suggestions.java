package org.fieldlore.portal.library;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.Piece;
import org.fieldlore.search.Suggest;
import org.fieldlore.search.Suggested;

/**
 * What the search box of every page shows while somebody types, for whoever is signed in; machines ask /api/suggest. An array
 * of {@code {what, href, pieces: [[text, typed]], detail}}.
 */
@WebServlet("/library/suggest")
public class Suggestions extends HttpServlet {
    private static final int MOST = 8;

    @Inject
    private Suggest suggest;

    @Inject
    private Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        Wordbook words = new Wordbook(here.getLocale());
        JsonArrayBuilder found = JSON.createArrayBuilder();
        suggest.to(typed == null ? "" : typed, here.getLang(), here.viewer(), MOST)
                .forEach(one -> found.add(json(one, words)));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(found.build().toString());
    }

    private static JsonObjectBuilder json(Suggested one, Wordbook words) {
        JsonArrayBuilder pieces = JSON.createArrayBuilder();
        for (Piece piece : one.label())
            pieces.add(JSON.createArrayBuilder().add(piece.text()).add(piece.hit()));
        boolean item = one.what() == Suggested.What.ITEM;
        return JSON.createObjectBuilder()
                .add("what", one.what().name())
                .add("href", href(one))
                .add("pieces", pieces)
                .add("detail", item ? words.code("kind.", one.detail()) : one.detail());
    }

    /** Relative to this address. */
    private static String href(Suggested one) {
        return switch (one.what()) {
            case ITEM -> "item.xhtml?id=" + one.id();
            case CONCEPT -> "search.xhtml?concept=" + one.id();
            case PERSON -> "search.xhtml?author=" + one.id();
        };
    }
}
