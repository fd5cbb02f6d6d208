package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.fieldlore.segment.DefineSegment;
import org.fieldlore.segment.RefreshMembers;

/** The first segments, each with its goal and rule. */
@ApplicationScoped
class DemoSegments {
    @Inject
    private DefineSegment define;

    @Inject
    private RefreshMembers members;

    void load() {
        define.load(DemoFile.reader("segments.json").lines().collect(Collectors.joining("\n")));
        members.full();
    }
}
