package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldlore.insight.handbook.HandbookQueue;
import org.fieldlore.insight.handbook.Selection;
import org.fieldlore.people.People;

/** Binds one book of all that is validated, as a manager would. */
@ApplicationScoped
class DemoHandbook {
    private static final String COMPILER = "manager";
    private static final String TITLE = "一线经验手册";

    @Inject
    private People people;

    @Inject
    private HandbookQueue queue;

    void load() {
        people.byLogin(COMPILER).ifPresent(who -> queue.create(TITLE, "zh", Selection.ALL, who.viewer()));
    }
}
