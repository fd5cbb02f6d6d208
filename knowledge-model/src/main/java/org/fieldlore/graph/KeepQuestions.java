package org.fieldlore.graph;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;

/** The questions to the graph that can be asked again: those that come with Fieldlore, and those that people saved. */
@UseCase
public class KeepQuestions {
    private static final String SHIPPED = "/graph/questions.txt";
    private static final List<GraphQuestion> OURS = shipped();
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeepQuestions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    private static List<GraphQuestion> shipped() {
        try (InputStream file = Objects.requireNonNull(KeepQuestions.class.getResourceAsStream(SHIPPED))) {
            List<GraphQuestion> questions = new ArrayList<>();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : text.split("(?m)^== ")) {
                if (one.isBlank()) continue;
                int end = one.indexOf('\n');
                String code = one.substring(0, end).strip();
                questions.add(GraphQuestion.of(code, code, one.substring(end + 1)));
            }
            return List.copyOf(questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all questions, those that come with Fieldlore first, then the newest first. */
    public List<GraphQuestion> all() {
        return Stream.concat(
                        OURS.stream(),
                        em.createQuery(
                                        "select q from SavedQuestion q where q.deletedAt is null order by q.id desc",
                                        SavedQuestion.class)
                                .getResultStream()
                                .map(SavedQuestion::question))
                .toList();
    }

    /** Saves a question and returns its code. */
    public String save(String name, String sparql, Viewer viewer) {
        SavedQuestion question = new SavedQuestion(name, sparql, viewer.agent(), clock.instant());
        em.persist(question);
        em.flush();
        return Long.toString(question.id());
    }

    /** Takes away what the viewer saved; refuses {@link NotFound} for what is somebody else's. */
    public void delete(long id, Viewer viewer) {
        SavedQuestion question = em.find(SavedQuestion.class, id);
        if (question == null || !question.isOf(viewer.agent())) throw new NotFound("question", id);
        question.delete(clock.instant());
    }

    /** Whether the viewer saved it. */
    public boolean isOwn(String code, Viewer viewer) {
        return code.matches("[0-9]{1,18}")
                && Optional.ofNullable(em.find(SavedQuestion.class, Long.parseLong(code)))
                        .filter(one -> one.isOf(viewer.agent()))
                        .isPresent();
    }
}
