package org.fieldlore.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What one person answers to a question, in words: one answer a person, who may change it while the question is open and take
 * it back. What it said before is kept. Once accepted it may become an item.
 */
@Entity
@Table(name = "question_answer")
public class QuestionAnswer {
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "question_id")
    private long questionId;

    @Column(name = "author_id")
    private long authorId;

    @Version
    private int revision;

    private String text;

    @Column(name = "item_id")
    private @Nullable Long itemId;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected QuestionAnswer() {}

    QuestionAnswer(QuestionId question, AgentId author, String text, Instant now) {
        this.questionId = question.value();
        this.authorId = author.value();
        this.text = plain(text);
        this.writtenAt = now;
    }

    private static String plain(String text) {
        return Required.text("answer", text, LONGEST);
    }

    /** Says it in other words, or again; returns what it said before, or null when it says the same. */
    @Nullable
    String say(String words, Instant now) {
        String plain = plain(words);
        boolean same = plain.equals(text);
        if (same && stands()) return null;
        String before = same ? null : text;
        text = plain;
        withdrawnAt = null;
        editedAt = now;
        return before;
    }

    void requireSeen(int seen) {
        if (seen != revision) throw new AnswerMoved();
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) withdrawnAt = now;
    }

    void became(KnowledgeId item) {
        itemId = item.value();
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    AnswerId id() {
        return new AnswerId(id);
    }

    QuestionId question() {
        return new QuestionId(questionId);
    }

    AgentId author() {
        return new AgentId(authorId);
    }

    String text() {
        return text;
    }

    @Nullable
    KnowledgeId item() {
        return itemId == null ? null : new KnowledgeId(itemId);
    }
}
