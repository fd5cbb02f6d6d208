package org.fieldlore.portal.shell;

import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.people.Colleague;
import org.fieldlore.question.Asking;
import org.fieldlore.question.ProposeExperts.Proposal;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What stands in the fields of a request to colleagues, and who is offered. */
@Named
@ViewScoped
public class RequestForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PRESELECTED = 5;

    private String searched = "";
    private String wording = "";
    private String note = "";
    private @Nullable LocalDate due;
    private final List<Person> people = new ArrayList<>();
    private final Map<Long, Boolean> chosen = new HashMap<>();

    /**
     * Somebody who is offered.
     *
     * @param items how many of the nearest items they wrote; 0 for who was added by name
     * @param concepts what these are about
     */
    public record Person(
            long id, String nameZh, String nameEn, String branchZh, String branchEn, long items, List<Long> concepts)
            implements Serializable {
        static Person of(Colleague who, long items, List<ConceptId> concepts) {
            return new Person(
                    who.id().value(),
                    who.nameZh(),
                    who.nameEn(),
                    who.branchZh(),
                    who.branchEn(),
                    items,
                    concepts.stream().map(ConceptId::value).collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    /** Starts with these words and this day. */
    public void begin(String words, LocalDate until) {
        searched = words;
        wording = words;
        due = until;
    }

    /** Offers these first; whoever was chosen before stays chosen. */
    public void offer(List<Proposal> proposals) {
        List<Person> kept =
                people.stream().filter(person -> isChosen(person.id())).toList();
        boolean first = kept.isEmpty();
        people.clear();
        for (Proposal proposal : proposals) {
            Person person = Person.of(
                    proposal.person(), proposal.why().items(), proposal.why().concepts());
            people.add(person);
            if (first) chosen.put(person.id(), people.size() <= PRESELECTED);
        }
        kept.stream().filter(person -> !offers(person.id())).forEach(people::add);
    }

    /** Offers somebody who was chosen by name. */
    public void add(Colleague colleague) {
        if (!offers(colleague.id().value())) people.add(Person.of(colleague, 0, List.of()));
        chosen.put(colleague.id().value(), true);
    }

    private boolean offers(long id) {
        return people.stream().anyMatch(person -> person.id() == id);
    }

    private boolean isChosen(long id) {
        return Boolean.TRUE.equals(chosen.get(id));
    }

    /** What is asked, of those who are chosen. */
    public Asking asking() {
        return new Asking(
                wording,
                searched,
                note,
                due,
                people.stream()
                        .filter(person -> isChosen(person.id()))
                        .map(person -> new AgentId(person.id()))
                        .toList());
    }

    public String getSearched() {
        return searched;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Objects.requireNonNullElse(wording, "");
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public List<Person> getPeople() {
        return people;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }
}
