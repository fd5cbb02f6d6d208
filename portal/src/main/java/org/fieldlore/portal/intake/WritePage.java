package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.advice.ProposeSubjects;
import org.fieldlore.advice.Subjects;
import org.fieldlore.customer.ComplaintRow;
import org.fieldlore.customer.HandleComplaints;
import org.fieldlore.knowledge.CheckDraft;
import org.fieldlore.knowledge.DraftView;
import org.fieldlore.knowledge.Found;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.NotTheAuthor;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.VersionState;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AskedMe;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The page for writing: an empty form, or the author's own item. */
@Named
@RequestScoped
public class WritePage {
    @Inject
    private WriteForm form;

    @Inject
    private ReadKnowledge read;

    @Inject
    private ReadSegments segments;

    @Inject
    private ReadQuestions questions;

    @Inject
    private ProposeSubjects subjects;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable Long customer;

    @Inject
    @Param
    private @Nullable String title;

    @Inject
    @Param
    private @Nullable String kind;

    /** A draft of the same author's that is to be seen beside. */
    @Inject
    @Param
    private @Nullable Long from;

    /** The complaint that is to become know-how. */
    @Inject
    @Param
    private @Nullable Long complaint;

    @Inject
    private HandleComplaints complaints;

    @Inject
    private CheckDraft check;

    @Inject
    private Generalised words;

    /** The question of colleagues that is to be answered. */
    @Inject
    @Param
    private @Nullable Long question;

    /** Whether the author tried to hand it in and it was not ready. */
    @Inject
    @Param
    private @Nullable Boolean asked;

    private @Nullable List<SegmentName> segmentNames;
    private @Nullable AskedMe behind;

    /** Begins an empty form, or opens the author's own item; one that is being reviewed is only shown. */
    public @Nullable String load() {
        if (id == null && question != null) return answer(questions.asked(QuestionId.asked(question), me()));
        if (id == null && complaint != null) return ofComplaint(complaint);
        if (id == null) {
            form.begin(wanted(), here.getLang().startsWith("zh") ? "zh" : "en", title, customer);
            if (customer != null) form.propose(subjects.of(asked(customer), here.viewer()));
            return null;
        }
        DraftView view = own(id);
        if (view.state() == VersionState.IN_REVIEW) return item(view.id());
        form.fill(view);
        if (asked != null) form.ask();
        if (from != null) form.keepBeside(Beside.of(own(from).draft(), from));
        questions.behind(view.id(), me()).ifPresent(behind -> form.answers(behind.id()));
        return null;
    }

    /** Begins with the words of a complaint, told so that they fit many. */
    private @Nullable String ofComplaint(long asked) {
        ComplaintRow row = complaints.toWriteOf(asked, here.viewer());
        form.begin(
                Kind.EXPERIENCE,
                here.getLang().startsWith("zh") ? "zh" : "en",
                null,
                row.customer().value());
        form.propose(subjects.of(row.customer(), here.viewer()));
        form.tells(asked, Section.SITUATION, row.text());
        StringBuilder text = new StringBuilder(row.text());
        List<Found> found = new ArrayList<>(check.of(form.draft(), null).found());
        found.sort(Comparator.comparing((Found one) -> one.trace().from()).reversed());
        for (Found one : found)
            if (one.section() == Section.SITUATION)
                text.replace(one.trace().from(), one.trace().to(), words.general(one.trace(), form.getLang()));
        form.tells(asked, Section.SITUATION, text.toString());
        return null;
    }

    private static CustomerId asked(long customer) {
        if (customer < 1) throw new NotFound("customer", customer);
        return new CustomerId(customer);
    }

    /** Goes on with what was begun for it, or begins with its words as the title. */
    private @Nullable String answer(AskedMe asked) {
        if (asked.begun() != null) return "/intake/write.xhtml?faces-redirect=true&id=" + asked.begun();
        form.begin(Kind.FAQ, asked.lang(), asked.wording(), null);
        Spot spot = asked.spot();
        // Without its tags an item would not fill the place that it is written for.
        if (spot != null)
            form.propose(new Subjects(
                    List.of(spot.concept()), Stream.ofNullable(spot.segment()).toList()));
        form.answers(asked.id());
        return null;
    }

    /** The question that this answers, or null. */
    public @Nullable AskedMe getAsked() {
        QuestionId answers = form.question();
        if (behind == null && answers != null) behind = questions.asked(answers, me());
        return behind;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    private DraftView own(long item) {
        try {
            return read.editable(KnowledgeId.asked(item), me());
        } catch (NotTheAuthor theirs) {
            throw new NotFound("item", item);
        }
    }

    private Kind wanted() {
        return getKinds().stream()
                .filter(k -> k.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(Kind.EXPERIENCE);
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public List<SegmentName> getSegments() {
        if (segmentNames == null) segmentNames = segments.names();
        return segmentNames;
    }

    /** The page again, saying what stands in the way. */
    static String asked(KnowledgeId id, @Nullable Long beside) {
        return "/intake/write.xhtml?faces-redirect=true&id=" + id + "&asked=true"
                + (beside == null ? "" : "&from=" + beside);
    }

    static String item(KnowledgeId id) {
        return "/library/item.xhtml?faces-redirect=true&id=" + id;
    }
}
