package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.knowledge.ContentStandard;
import org.fieldlore.people.GrantLicence;
import org.fieldlore.people.Licence;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;

/** How far somebody's own writing is trusted, and what reviewers say they could do better. */
@Named
@RequestScoped
public class LicencePart {
    @Inject
    private People people;

    @Inject
    private GrantLicence licences;

    @Inject
    private ContentStandard standard;

    @Inject
    private Here here;

    private @Nullable Licence licence;
    private @Nullable List<ContentStandard.Figure> figures;

    public Licence getLicence() {
        if (licence == null) licence = people.byId(here.viewer().agent()).licence();
        return Objects.requireNonNull(licence);
    }

    public List<ContentStandard.Figure> getFigures() {
        if (figures == null) figures = standard.figures(here.viewer().agent());
        return Objects.requireNonNull(figures);
    }

    /** Whether they also look after the licences of their branch. */
    public boolean isKeeper() {
        return licences.sees(here.viewer());
    }
}
