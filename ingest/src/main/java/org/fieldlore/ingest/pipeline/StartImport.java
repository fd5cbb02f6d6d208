package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.knowledge.Section;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.Counts;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.TrackImport;
import org.jspecify.annotations.Nullable;

/** Starts imports, which then go on in the background; one that brought customers is followed by a look for duplicates. */
@Dependent
public class StartImport {
    private final People people;
    private final TrackImport track;
    private final RunImport runs;
    private final ImportQueue queue;
    private final Uploads uploads;
    private final Databases databases;
    private final DuplicatesQueue duplicates;

    @Inject
    StartImport(
            People people,
            TrackImport track,
            RunImport runs,
            ImportQueue queue,
            Uploads uploads,
            Databases databases,
            DuplicatesQueue duplicates) {
        this.people = people;
        this.track = track;
        this.runs = runs;
        this.queue = queue;
        this.uploads = uploads;
        this.databases = databases;
        this.duplicates = duplicates;
    }

    /**
     * Starts an import and returns the run to follow it by; the files are removed when it has ended.
     *
     * @param agent login of who answers for what is imported; blank for the viewer
     * @param facts what is the same for all documents: {@link Section#SORT}, VALID_FROM, VALID_UNTIL, as far as known
     * @param origin names the source of questions and answers; blank for the name of each file
     * @param mapping for customers, else null
     * @throws NotAllowed unless the viewer is an administrator
     * @throws AgentUnknown when nobody active has this login
     * @throws org.fieldlore.knowledge.SectionUnreadable for facts that are none
     * @throws org.fieldlore.knowledge.ValidityReversed when documents would end before they begin
     * @throws NothingToImport when there is no file
     */
    public RunId start(
            ImportKind kind,
            Staged files,
            String agent,
            Map<Section, String> facts,
            String origin,
            @Nullable MappingProfile mapping,
            Viewer viewer) {
        return begin(order(kind, files, agent, facts, origin, mapping, viewer), files, null);
    }

    /**
     * Starts a dry run of an import of customers: it does all that the import would do, reports on it, and stores nothing. Refuses
     * what {@link #start} refuses. The files are removed when it has ended.
     */
    public RunId rehearse(Staged files, String agent, MappingProfile mapping, Viewer viewer) {
        Order order = order(ImportKind.CUSTOMERS, files, agent, Map.of(), "", mapping, viewer);
        return begin(order.rehearsed(), files, null);
    }

    /**
     * Starts an import of tables of another database: first their rows are copied, then it goes on as with files. What the database
     * refuses ends the run as failed.
     *
     * @param dry whether to try it out and store nothing
     * @throws DatabaseUnknown when no such database is declared
     * @see #start
     */
    public RunId fetch(Databases.Choice from, boolean dry, String agent, MappingProfile mapping, Viewer viewer) {
        if (!databases.names().contains(from.database())) throw new DatabaseUnknown(from.database());
        Staged files = uploads.open();
        try {
            Databases.reserve(from, files);
            Order order = order(ImportKind.CUSTOMERS, files, agent, Map.of(), "", mapping, viewer);
            return begin(dry ? order.rehearsed() : order, files, from);
        } catch (Refusal refused) {
            files.remove();
            throw refused;
        }
    }

    private RunId begin(Order order, Staged files, Databases.@Nullable Choice from) {
        RunId run = track.start(order.kind(), order.name(), order.by(), order.dry());
        OrderFile kept = new OrderFile(run, order, files, from);
        if (order.kind() == ImportKind.CUSTOMERS) kept.write();
        add(kept, Counts.NONE);
        return run;
    }

    /** Copies the rows; from then on the import goes on after a crash, and until then it begins again. False when it was asked to stop. */
    private boolean copied(OrderFile kept, Databases.Choice from) {
        boolean all = databases.copy(
                from, kept.order().files(), 0, rows -> track.progress(kept.run(), new Counts(rows, 0, 0, 0, 0)));
        if (!all) return false;
        track.progress(kept.run(), Counts.NONE);
        kept.copied().write();
        return true;
    }

    private Order order(
            ImportKind kind,
            Staged files,
            String agent,
            Map<Section, String> facts,
            String origin,
            @Nullable MappingProfile mapping,
            Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("imports");
        Agent keeper = agent.isBlank()
                ? people.byId(viewer.agent())
                : people.byLogin(agent.strip()).orElseThrow(() -> new AgentUnknown(agent));
        return new Order(
                kind, files.files(), viewer.agent(), keeper.id(), keeper.login(), facts, origin.strip(), mapping);
    }

    private void add(OrderFile kept, Counts begun) {
        Databases.@Nullable Choice from = kept.from();
        queue.add(kept.order().kind(), () -> {
            try {
                if (from == null) runs.run(kept.run(), kept.order(), begun);
                else runs.run(kept.run(), kept.order(), () -> copied(kept, from));
            } finally {
                kept.files().remove();
            }
            duplicates.lookAfter(kept.run().value(), kept.order().by());
        });
    }

    /**
     * Goes on with the imports of customers that the end of the server cut off, and ends all others as failed, for a server that
     * starts anew. What was only tried out, or not yet copied from another database, begins again. Returns how many go on.
     */
    public int resume() {
        Map<OrderFile, Counts> goOn = new LinkedHashMap<>();
        for (OrderFile left : uploads.left())
            (left.beginsAgain() ? track.beginAgain(left.run()) : track.resume(left.run()))
                    .ifPresent(counts -> goOn.put(left, counts));
        track.failInterrupted(
                RunImport.INTERRUPTED,
                goOn.keySet().stream().map(OrderFile::run).collect(Collectors.toSet()));
        uploads.clear(List.copyOf(goOn.keySet()));
        goOn.forEach(this::add);
        return goOn.size();
    }
}
