package org.fieldlore.portal.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.ConceptPicker;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.SuggestedConcept;
import org.fieldlore.question.AskColleagues;
import org.fieldlore.question.BrowseQuestions;
import org.fieldlore.question.QuestionRow;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A question in the making: what is like it already, what it seems to speak of, and sending it. */
@Named
@RequestScoped
public class AskPage {
    private static final int SIMILAR = 5;
    private static final int TELLING = 3;

    @Inject
    private AskForm form;

    @Inject
    private ConceptPicker picker;

    @Inject
    private AskColleagues ask;

    @Inject
    private BrowseQuestions questions;

    @Inject
    private FindSimilar similar;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String words;

    @Inject
    @Param
    private @Nullable Long item;

    /** Begins with the words of a search that found nothing, or with the item that somebody asks about. */
    public void load() {
        List<KnowledgeId> about = item == null || item < 1 ? List.of() : List.of(new KnowledgeId(item));
        Findable found = knowledge.findable(knowledge.visible(about, here.viewer())).stream()
                .findFirst()
                .orElse(null);
        form.begin(Objects.requireNonNullElse(words, "").strip(), found);
    }

    public String send() {
        QuestionId id = ask.ask(form.inquiry(), here.viewer());
        return "/questions/answers.xhtml?faces-redirect=true&id=" + id + "&told=asked";
    }

    public List<QuestionRow> getQuestions() {
        return questions.similar(form.getWording(), here.viewer(), SIMILAR);
    }

    public List<Hit> getItems() {
        String text = text();
        return text.length() < TELLING
                ? List.of()
                : similar.to(text, Query.of(text).lang(), here.viewer(), SIMILAR);
    }

    public List<SuggestedConcept> getSuggested() {
        return text().length() < TELLING ? List.of() : picker.suggested(text());
    }

    private String text() {
        return (form.getWording() + "\n" + form.getNote()).strip();
    }
}
