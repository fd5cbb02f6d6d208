package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.people.FindPeople;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.PersonRow;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.RequestForm;
import org.fieldlore.question.AskExperts;
import org.fieldlore.question.ProposeExperts;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.primefaces.event.SelectEvent;

/** A request to colleagues in the making: what was searched for in vain, in better words, and who may know. */
@Named
@RequestScoped
public class RequestPage {
    private static final int USUAL_DAYS = 14;
    private static final int FOUND = 8;

    @Inject
    private RequestForm form;

    @Inject
    private ProposeExperts experts;

    @Inject
    private AskExperts ask;

    @Inject
    private FindPeople find;

    @Inject
    private ListColleagues colleagues;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String words;

    private ReadSearches.@Nullable Vain vain;

    public void load() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        form.begin(Objects.requireNonNullElse(words, "").strip(), today.plusDays(USUAL_DAYS));
        propose();
    }

    /** Looks again for people, by the words that stand there now. */
    public void propose() {
        form.offer(experts.about(form.getWording(), here.viewer()));
    }

    public String send() {
        ask.ask(form.asking(), here.viewer());
        return "/office/requests.xhtml?faces-redirect=true&told=sent";
    }

    /** Colleagues who may be added, by a part of their name, account or branch. */
    public List<PersonRow> complete(String typed) {
        return find.page(typed, null, here.viewer(), Page.Request.first(Page.Request.MAX_SIZE)).rows().stream()
                .filter(person -> person.active() && person.roles().stream().anyMatch(Role.WRITERS::contains))
                .limit(FOUND)
                .toList();
    }

    public void pick(SelectEvent<?> event) {
        AgentId id = new AgentId(Long.parseLong(event.getObject().toString()));
        colleagues.writers(List.of(id)).forEach(form::add);
    }

    /** What somebody writes about, in words. */
    public String topics(RequestForm.Person person) {
        List<ConceptId> concepts =
                person.concepts().stream().map(ConceptId::new).toList();
        return vocabulary.current().terms(concepts).stream()
                .map(term -> term.label(here.getLang()))
                .collect(Collectors.joining(" · "));
    }

    /** How often this was searched for in vain. */
    public ReadSearches.Vain getVain() {
        if (vain == null) vain = ask.inVain(form.getSearched());
        return Objects.requireNonNull(vain);
    }
}
