package org.fieldlore.portal.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.question.BrowseQuestions;
import org.fieldlore.question.BrowseQuestions.Which;
import org.fieldlore.question.QuestionRow;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Questions of colleagues: for whoever is here, by them, open and answered; by words and concept. All of it is in the address. */
@Named
@RequestScoped
public class QuestionsPage {
    private static final int ROWS = 20;

    @Inject
    private BrowseQuestions questions;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String show;

    @Inject
    @Param
    private @Nullable String words;

    @Inject
    @Param
    private @Nullable Long concept;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Page<QuestionRow> rows;

    public List<Which> getLists() {
        return List.of(Which.values());
    }

    /** Which list is shown; the open ones for nonsense. */
    public Which getShow() {
        return Arrays.stream(Which.values())
                .filter(which -> which.name().equals(show))
                .findFirst()
                .orElse(Which.OPEN);
    }

    public String getWords() {
        return Objects.requireNonNullElse(words, "").strip();
    }

    /** The concept that narrows the list, or null. */
    public @Nullable Term getTerm() {
        return concept == null || concept < 1
                ? null
                : vocabulary.current().term(new ConceptId(concept)).orElse(null);
    }

    public boolean isNarrowed() {
        return !getWords().isEmpty() || getTerm() != null;
    }

    public Page<QuestionRow> getRows() {
        if (rows == null) {
            Term term = getTerm();
            rows = questions.list(
                    getShow(), getWords(), term == null ? null : term.id(), here.viewer(), Pager.request(page, ROWS));
        }
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        String address = "?show=" + getShow() + "&words=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8)
                + (concept == null ? "" : "&concept=" + concept) + "&page=";
        return Pager.of(getRows(), ROWS, number -> address + number);
    }
}
