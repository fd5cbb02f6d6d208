package org.fieldlore.portal.shell;

import static org.fieldlore.people.Role.ACTUARY;
import static org.fieldlore.people.Role.ADMINISTRATOR;
import static org.fieldlore.people.Role.AGENT;
import static org.fieldlore.people.Role.MANAGER;
import static org.fieldlore.people.Role.REVIEWER;
import static org.fieldlore.people.Role.UNDERWRITER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fieldlore.people.Role;

/**
 * The rooms of the portal and who may enter them; menu and server read the same list. A room is a folder of pages: whoever
 * lacks the role is turned away from every page in it.
 */
public enum Screen {
    DESK("/desk/desk.xhtml", "desk", 1, EnumSet.allOf(Role.class)),
    CUSTOMERS("/book/customers.xhtml", "customers", 1, EnumSet.of(AGENT, REVIEWER, MANAGER)),
    LIBRARY("/library/search.xhtml", "library", 1, EnumSet.allOf(Role.class)),
    QUESTIONS("/questions/questions.xhtml", "questions", 1, EnumSet.allOf(Role.class)),
    WRITE("/intake/write.xhtml", "write", 1, EnumSet.of(AGENT, REVIEWER, MANAGER)),
    HANDBOOKS("/handbook/handbooks.xhtml", "book", 1, EnumSet.allOf(Role.class)),
    BIND("/handbook/bind/bind.xhtml", "", 1, EnumSet.of(REVIEWER, MANAGER, ADMINISTRATOR)),
    REVIEW("/review/queue.xhtml", "review", 2, EnumSet.of(REVIEWER)),
    VOCABULARY("/vocabulary/concepts.xhtml", "vocabulary", 2, EnumSet.allOf(Role.class)),
    TEND_VOCABULARY("/vocabulary/tend/changes.xhtml", "", 2, EnumSet.of(REVIEWER, ADMINISTRATOR)),
    PEOPLE("/people/experts.xhtml", "people", 2, EnumSet.allOf(Role.class)),
    SEGMENTS("/actuary/segments.xhtml", "segments", 3, EnumSet.of(ACTUARY, MANAGER, ADMINISTRATOR)),
    PROOF("/proof/proof.xhtml", "analysis", 3, EnumSet.of(ACTUARY, MANAGER, ADMINISTRATOR)),
    HONOURS("/honours/honours.xhtml", "honours", 3, EnumSet.of(AGENT, REVIEWER, MANAGER, ADMINISTRATOR)),
    SATISFACTION("/satisfaction/satisfaction.xhtml", "helpful", 3, EnumSet.of(ACTUARY, MANAGER, ADMINISTRATOR)),
    COMPLAINTS("/satisfaction/complaints/complaints.xhtml", "", 3, EnumSet.of(MANAGER)),
    STAGES("/stages/stages.xhtml", "rules", 3, EnumSet.of(MANAGER, ADMINISTRATOR)),
    SERVICES("/services/services.xhtml", "gifts", 3, EnumSet.of(MANAGER, ADMINISTRATOR)),
    PRIVACY("/privacy/looks.xhtml", "eye", 4, EnumSet.of(MANAGER, ADMINISTRATOR)),
    WATCH("/watch/watch.xhtml", "audit", 4, EnumSet.of(UNDERWRITER)),
    IMPORTS("/imports/imports.xhtml", "imports", 4, EnumSet.of(ADMINISTRATOR)),
    DUPLICATES("/duplicates/duplicates.xhtml", "compare", 4, EnumSet.of(ADMINISTRATOR)),
    OFFICE("/office/health.xhtml", "health", 4, EnumSet.of(ADMINISTRATOR));

    /** Folders that belong to a room without being its first page. */
    private static final String CUSTOMER_PAGES = "/counter/";

    private final String page;
    private final String icon;
    private final int group;
    private final Set<Role> roles;

    Screen(String page, String icon, int group, Set<Role> roles) {
        this.page = page;
        this.icon = icon;
        this.group = group;
        this.roles = roles;
    }

    String page() {
        return page;
    }

    String icon() {
        return icon;
    }

    /** Whether the menu leads there; a room without an icon is entered from another one. */
    boolean inMenu() {
        return !icon.isEmpty();
    }

    int group() {
        return group;
    }

    boolean welcomes(Set<Role> visitor) {
        return visitor.stream().anyMatch(roles::contains);
    }

    boolean holds(String path) {
        return path.startsWith(page.substring(0, page.lastIndexOf('/') + 1))
                || (this == CUSTOMERS && path.startsWith(CUSTOMER_PAGES));
    }

    /** Whether someone with these roles may see the page at this path; paths outside every room are free. */
    static boolean admits(String path, Set<Role> visitor) {
        return Arrays.stream(values()).filter(s -> s.holds(path)).allMatch(s -> s.welcomes(visitor));
    }
}
