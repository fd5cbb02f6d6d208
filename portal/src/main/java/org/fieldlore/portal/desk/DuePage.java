package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.knowledge.DueRow;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What has to be stood by again: what somebody answers for, and for reviewers everything. */
@Named
@RequestScoped
public class DuePage {
    private static final int ROWS = 20;

    @Inject
    private ReadReviews reviews;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String of;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Page<DueRow> rows;

    public Page<DueRow> getRows() {
        if (rows == null) rows = reviews.due(here.viewer(), isAll(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> (isAll() ? "?of=all&page=" : "?page=") + number);
    }

    public boolean isReviewer() {
        return here.viewer().is(Role.REVIEWER);
    }

    public boolean isAll() {
        return "all".equals(of) && isReviewer();
    }
}
