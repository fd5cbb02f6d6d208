package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Query;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.UseCase;

/** What the office does with questions: sends them to those who may know, and takes them back. */
@UseCase
public class AskExperts {
    /** So far back the search log is asked how often this was searched for in vain. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final EntityManager em;
    private final ReadSearches searches;
    private final ListColleagues colleagues;
    private final CustomerNames customers;
    private final Clock clock;

    @Inject
    public AskExperts(
            EntityManager em, ReadSearches searches, ListColleagues colleagues, CustomerNames customers, Clock clock) {
        this.em = em;
        this.searches = searches;
        this.colleagues = colleagues;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Sends a question and returns its id. Refuses {@link NotAllowed}, {@link AlreadyAsked} while the same wording is open,
     * {@link MayNamePerson}, {@link RecipientCount}, {@link CannotBeAsked}, {@link DueOutOfReach} and
     * {@link org.fieldlore.shared.Required}.
     */
    public QuestionId ask(Asking asking, Viewer office) {
        requireOffice(office);
        OncePerCircle once = new OncePerCircle(em, clock);
        once.requireNew(Question.key(asking.wording()));
        MayNamePerson.requireNone(customers, asking.wording());
        MayNamePerson.requireNone(customers, asking.note());
        Question question = new Question(
                asking,
                Query.of(asking.wording()).lang(),
                inVain(asking.searched().isBlank() ? asking.wording() : asking.searched()),
                office,
                clock.withZone(ZoneId.systemDefault()));
        requireWriters(asking.to());
        return once.store(question);
    }

    /** Returns how often words were searched for in vain within 90 days; 0 when too few people did. */
    public ReadSearches.Vain inVain(String searched) {
        return searches.inVain(searched, clock.instant().minus(LOOKED_BACK));
    }

    private void requireWriters(List<AgentId> to) {
        Set<AgentId> writers =
                colleagues.writers(to).stream().map(Colleague::id).collect(Collectors.toSet());
        long others = to.stream().filter(agent -> !writers.contains(agent)).count();
        if (others > 0) throw new CannotBeAsked(others);
    }

    /** Takes a question back; nothing happens when it was taken back before. Refuses {@link QuestionClosed} once answered. */
    public void withdraw(QuestionId id, Viewer office) {
        requireOffice(office);
        Question.locked(em, id).withdraw(clock.instant());
    }

    static void requireOffice(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("questions");
    }
}
