package org.fieldlore.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.credit.Endorse;
import org.fieldlore.credit.Endorsed;
import org.fieldlore.credit.Expertise;
import org.fieldlore.credit.ReadExpertise;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadContributions;
import org.fieldlore.knowledge.ReadContributions.Contribution;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One person as colleagues see them: what they know and why that is said, what they wrote, what managers say of them. */
@Named
@RequestScoped
public class PersonPage {
    private static final int CONCEPTS = 12;
    private static final int ITEMS = 10;

    @Inject
    private Here here;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private ReadContributions contributions;

    @Inject
    private ReadExpertise expertise;

    @Inject
    private Endorse endorse;

    @Inject
    private People people;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Author person;
    private @Nullable Boolean open;
    private @Nullable List<Known> known;
    private @Nullable Page<Contribution> written;
    private @Nullable List<Endorsed> endorsements;
    private ReadExpertise.@Nullable Achieved achieved;

    /** What somebody knows about a concept. */
    public record Known(Term concept, Expertise why) {}

    /** Turns away from a person who is not there. */
    public void load() {
        getPerson();
    }

    AgentId key() {
        if (id == null || id < 1) throw new NotFound("agent", String.valueOf(id));
        return new AgentId(id);
    }

    public Author getPerson() {
        Author found = person;
        if (found == null) {
            found = knowledge.authors(List.of(key())).get(key());
            if (found == null) throw new NotFound("agent", key());
            person = found;
        }
        return found;
    }

    /** Whether the person still works here. */
    public boolean isOpen() {
        Boolean works = open;
        if (works == null) open = works = people.byId(key()).active();
        return works;
    }

    public List<Known> getKnown() {
        List<Known> all = known;
        if (all == null) {
            Vocabulary current = vocabulary.current();
            known = all = expertise.of(key(), here.viewer(), current, CONCEPTS).stream()
                    .flatMap(one -> current.term(one.concept()).map(term -> new Known(term, one)).stream())
                    .toList();
        }
        return all;
    }

    public Page<Contribution> getWritten() {
        Page<Contribution> rows = written;
        if (rows == null) written = rows = contributions.of(key(), here.viewer(), Pager.request(page, ITEMS));
        return rows;
    }

    public Pager getPager() {
        return Pager.of(getWritten(), ITEMS, number -> "?id=" + key() + "&page=" + number + "#written");
    }

    public ReadExpertise.Achieved getAchieved() {
        ReadExpertise.Achieved sums = achieved;
        if (sums == null) achieved = sums = expertise.achievedBy(key());
        return sums;
    }

    public List<Endorsed> getEndorsements() {
        List<Endorsed> all = endorsements;
        if (all == null) endorsements = all = endorse.of(key());
        return all;
    }

    /** The label of what an endorsement is for; empty for the person as a whole. */
    public String label(@Nullable ConceptId concept) {
        return concept == null
                ? ""
                : vocabulary
                        .current()
                        .term(concept)
                        .map(term -> term.label(here.getLang()))
                        .orElse("");
    }

    public boolean mine(Endorsed endorsed) {
        return endorsed.by().id().equals(here.viewer().agent());
    }

    public boolean isMe() {
        return key().equals(here.viewer().agent());
    }

    public boolean isMayEndorse() {
        return here.viewer().is(Role.MANAGER) && !isMe() && isOpen();
    }
}
