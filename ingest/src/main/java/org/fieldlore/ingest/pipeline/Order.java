package org.fieldlore.ingest.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.shared.AgentId;
import org.fieldlore.source.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param by who asked for it
 * @param agent who answers for imported knowledge, and for imported customers whose rows name nobody
 * @param login the same one's login
 * @param facts what is the same for all documents: sort, first and last day on which they hold, as far as known
 * @param origin names the source of questions and answers; blank for the name of each file
 * @param mapping for customers, else null
 * @param dry whether to try it out and store nothing; for customers
 */
public record Order(
        ImportKind kind,
        List<Upload> files,
        AgentId by,
        AgentId agent,
        String login,
        Map<Section, String> facts,
        String origin,
        @Nullable MappingProfile mapping,
        boolean dry) {
    public Order {
        files = List.copyOf(files);
        if (files.isEmpty()) throw new NothingToImport();
        if (kind == ImportKind.CUSTOMERS && mapping == null)
            throw new IllegalArgumentException("customers are imported by a mapping");
        if (kind != ImportKind.CUSTOMERS && dry) throw new IllegalArgumentException("only customers can be tried out");
        Draft blank = new Draft(Kind.REFERENCE, "en", "", facts, Audience.COMPANY, Set.of(), Set.of(), null);
        blank.requireValidity();
        facts = blank.sections();
    }

    /** To be carried out. */
    public Order(
            ImportKind kind,
            List<Upload> files,
            AgentId by,
            AgentId agent,
            String login,
            Map<Section, String> facts,
            String origin,
            @Nullable MappingProfile mapping) {
        this(kind, files, by, agent, login, facts, origin, mapping, false);
    }

    /** The same order, to be tried out only. */
    public Order rehearsed() {
        return new Order(kind, files, by, agent, login, facts, origin, mapping, true);
    }

    /** The first file's name, and how many more there are. */
    String name() {
        String first = files.get(0).name();
        String more = files.size() == 1 ? "" : " + " + (files.size() - 1);
        int room = 255 - more.length();
        return (first.length() > room ? first.substring(0, room) : first) + more;
    }
}
