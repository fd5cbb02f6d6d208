package org.fieldlore.portal.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.ConceptRequest;
import org.fieldlore.taxonomy.RequestConcept;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What people want of the vocabulary: everybody asks here and sees what became of it; those who tend it decide. */
@Named
@RequestScoped
public class ConceptRequestsPage {
    private static final int ROWS = 20;
    private static final String AGAIN = "/vocabulary/requests.xhtml?faces-redirect=true&told=";
    private static final Set<String> TELLS = Set.of("asked", "done", "declined");

    @Inject
    private RequestConcept requests;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long concept;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private ConceptRequest.@Nullable Kind kind;
    private String words = "";
    private String why = "";
    private String answer = "";
    private @Nullable Page<ConceptRequest> rows;

    public String ask() {
        ConceptRequest.Kind wanted = getKind();
        Term about = getTerm();
        requests.ask(
                wanted,
                about == null ? null : about.id(),
                words,
                why,
                here.getLang().startsWith("zh") ? "zh" : "en",
                here.viewer().agent());
        return AGAIN + "asked";
    }

    public String decide(long request, boolean done) {
        if (!isTending()) throw new NotAllowed("vocabulary");
        requests.decide(request, done, answer, here.viewer().agent());
        return AGAIN + (done ? "done" : "declined");
    }

    public Page<ConceptRequest> getRows() {
        Page.Request request = Pager.request(page, ROWS);
        if (rows == null)
            rows = isTending()
                    ? requests.all(request)
                    : requests.of(here.viewer().agent(), request);
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> "?page=" + number);
    }

    /** Whether this person decides. */
    public boolean isTending() {
        return here.mayEnter(Screen.TEND_VOCABULARY);
    }

    /** The concept that the new request is about, or null for a missing one. */
    public @Nullable Term getTerm() {
        return about(concept == null ? null : new ConceptId(concept));
    }

    /** The concept that a request is about, or null. */
    public @Nullable Term about(@Nullable ConceptId id) {
        return Optional.ofNullable(id).flatMap(vocabulary.current()::term).orElse(null);
    }

    public String name(AgentId id) {
        return people.byId(id).name(here.getLang());
    }

    public List<ConceptRequest.Kind> getKinds() {
        return getTerm() == null
                ? List.of(ConceptRequest.Kind.NEW_CONCEPT)
                : Arrays.stream(ConceptRequest.Kind.values())
                        .filter(one -> one != ConceptRequest.Kind.NEW_CONCEPT)
                        .toList();
    }

    public ConceptRequest.Kind getKind() {
        return kind == null ? getKinds().get(0) : kind;
    }

    public void setKind(ConceptRequest.@Nullable Kind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Objects.requireNonNullElse(why, "");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
