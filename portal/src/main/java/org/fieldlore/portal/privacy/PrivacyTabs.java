package org.fieldlore.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;

/** The pages of privacy for whoever is here, by the names of their files. */
@Named
@RequestScoped
public class PrivacyTabs {
    @Inject
    private Here here;

    public List<String> getAll() {
        return here.viewer().is(Role.ADMINISTRATOR) ? List.of("looks", "erase") : List.of("looks");
    }
}
