package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.knowledge.FlagItem;
import org.fieldlore.knowledge.FlagRow;
import org.fieldlore.knowledge.ReadFlags;
import org.fieldlore.knowledge.TaskRow;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What colleagues flagged: tasks of whoever is here, for reviewers everybody's, and what became of one's own flags. */
@Named
@RequestScoped
public class TasksPage {
    private static final int ROWS = 10;
    private static final int SETTLED = 5;

    @Inject
    private ReadFlags read;

    @Inject
    private FlagItem flags;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String of;

    @Inject
    @Param
    private @Nullable Integer page;

    /** The task that is left as it is, and why. */
    @Inject
    @Param
    private @Nullable Long task;

    @Inject
    @Param
    private @Nullable String reason;

    private @Nullable Page<TaskRow> rows;
    private @Nullable List<FlagRow> settled;

    public Page<TaskRow> getRows() {
        if (rows == null)
            rows = isAll()
                    ? read.all(here.viewer(), Pager.request(page, ROWS))
                    : read.tasksOf(here.viewer().agent(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> (isAll() ? "?of=all&page=" : "?page=") + number);
    }

    /** What became of the flags of whoever is here. */
    public List<FlagRow> getSettled() {
        if (settled == null) settled = read.settled(here.viewer().agent(), SETTLED);
        return Objects.requireNonNull(settled);
    }

    public String decline() {
        flags.decline(Objects.requireNonNullElse(task, 0L), Objects.requireNonNullElse(reason, ""), here.viewer());
        return "/desk/tasks.xhtml?faces-redirect=true" + (isAll() ? "&of=all" : "");
    }

    public String noted(long flag) {
        flags.noted(flag, here.viewer());
        return "/desk/desk.xhtml?faces-redirect=true";
    }

    public boolean isReviewer() {
        return here.viewer().is(Role.REVIEWER);
    }

    public boolean isAll() {
        return "all".equals(of) && isReviewer();
    }
}
