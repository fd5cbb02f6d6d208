package org.fieldlore.insight.handbook;

import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Who may bind and who may read: what is meant for a branch is for its people and for reviewers, as everywhere. */
final class Access {
    private static final Set<Role> COMPILERS = Set.of(Role.REVIEWER, Role.MANAGER, Role.ADMINISTRATOR);

    private Access() {}

    static boolean compiles(Viewer viewer) {
        return viewer.roles().stream().anyMatch(COMPILERS::contains);
    }

    static boolean reads(Viewer viewer, @Nullable BranchId branch) {
        return branch == null || branch.equals(viewer.branch()) || viewer.is(Role.REVIEWER);
    }

    static void requireCompiler(Viewer viewer, @Nullable BranchId branch) {
        if (!compiles(viewer) || !reads(viewer, branch)) throw new NotAllowed("handbook");
    }
}
