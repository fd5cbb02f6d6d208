package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.elsewhere.CardEvent;
import org.fieldlore.advice.elsewhere.CardEvents;
import org.fieldlore.portal.api.jose.DeclaredSystems;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The systems that ask for advice, and what they were to be told and did not take. */
@Named
@RequestScoped
public class SystemsPage {
    private static final String AGAIN = "/office/systems.xhtml?faces-redirect=true&told=resent";
    private static final Set<String> TELLS = Set.of("resent");
    private static final int ROWS = 20;

    @Inject
    private DeclaredSystems systems;

    @Inject
    private CardEvents events;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable List<SystemRow> rows;
    private @Nullable Page<CardEvent> givenUp;

    public List<SystemRow> getRows() {
        if (rows == null) {
            Map<String, CardEvents.Standing> standings = events.standings();
            rows = systems.names().stream()
                    .map(name -> SystemRow.of(name, systems, standings.getOrDefault(name, CardEvents.Standing.NONE)))
                    .toList();
        }
        return Objects.requireNonNull(rows);
    }

    public Page<CardEvent> getGivenUp() {
        if (givenUp == null) givenUp = events.givenUp(Pager.request(page, ROWS));
        return Objects.requireNonNull(givenUp);
    }

    public Pager getPager() {
        return Pager.of(getGivenUp(), ROWS, number -> "?page=" + number);
    }

    public String resend(String event) {
        events.resend(event, here.viewer());
        return AGAIN;
    }

    public String resendAll(String system) {
        events.resendAll(system, here.viewer());
        return AGAIN;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
