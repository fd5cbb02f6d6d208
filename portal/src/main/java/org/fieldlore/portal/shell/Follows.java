package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.fieldlore.notice.Follow;
import org.fieldlore.notice.Followed;
import org.fieldlore.notice.Following;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/** The button that follows a concept or a person, on whatever page it stands. */
@Named
@RequestScoped
public class Follows {
    @Inject
    private Here here;

    @Inject
    private Follow follow;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private HttpServletRequest request;

    private @Nullable Set<Following> all;

    /** Whether whoever is here follows it. */
    public boolean has(String kind, long target) {
        Set<Following> known = all;
        if (known == null) all = known = new HashSet<>(follow.all(here.viewer()));
        return known.contains(new Following(Followed.valueOf(kind), target));
    }

    /** Follows a person or concept, and shows the page again. */
    public void begin(String kind, long target) throws IOException {
        if (Followed.valueOf(kind) == Followed.PERSON) follow.person(new AgentId(target), here.viewer());
        else follow.concept(new ConceptId(target), here.viewer(), vocabulary.current());
        again();
    }

    /** Ends following, and shows the page again. */
    public void end(String kind, long target) throws IOException {
        follow.end(new Following(Followed.valueOf(kind), target), here.viewer());
        again();
    }

    private void again() throws IOException {
        String query = request.getQueryString();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
