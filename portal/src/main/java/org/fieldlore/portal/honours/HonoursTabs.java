package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;

/** The pages of honours for whoever is here, by the names of their files. */
@Named
@RequestScoped
public class HonoursTabs {
    @Inject
    private Here here;

    public List<String> getAll() {
        List<String> tabs = new ArrayList<>(List.of("honours", "statement", "rewards", "cases", "rules"));
        boolean leads = here.viewer().is(Role.MANAGER);
        if (leads) tabs.add("team");
        if (leads || here.viewer().is(Role.ADMINISTRATOR)) tabs.addAll(List.of("licences", "redemptions"));
        return tabs;
    }
}
