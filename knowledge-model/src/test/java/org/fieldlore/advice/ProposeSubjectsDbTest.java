package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.QueryJson;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;

class ProposeSubjectsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @EachDatabase
    void a_text_about_the_customer_is_filed_under_what_the_customer_calls_for(Db db) {
        Vocabulary vocabulary = Words.loaded(db, CLOCK);
        Staff staff = Staff.enrol(db);
        CustomerId customer = db.in(em -> {
            Book book = new Book(em);
            long id = book.customer(staff.mei());
            book.policy(id, "HEALTH", TODAY.plusDays(18), "5200.00");
            book.note(id, NOW.minus(10, ChronoUnit.DAYS), "电话里问保费又涨价了怎么办");
            return new CustomerId(id);
        });
        SegmentId families = db.in(em -> {
            SegmentId segment = new Book(em).segment("families");
            new Book(em).member(segment, customer.value());
            return segment;
        });
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        Viewer stranger = staff.viewer(staff.bo(), staff.east(), Role.AGENT);

        Subjects subjects = db.in(em -> subjects(em).of(customer, mei));

        assertThat(subjects.segments()).containsExactly(families);
        db.run(em -> Sql.of(
                        "update segment set rule_json = ?",
                        QueryJson.write(List.of(Condition.of("income", "GE", "300000"))))
                .execute(em));
        Viewer colleague = staff.viewer(staff.bo(), staff.west(), Role.AGENT);
        assertThat(db.in(em -> subjects(em).of(customer, mei)).segments()).containsExactly(families);
        assertThat(db.in(em -> subjects(em).of(customer, colleague)).segments()).isEmpty();
        assertThat(subjects.concepts())
                .contains(Words.id(vocabulary, "objection/premium-increase"), Words.id(vocabulary, "stage/renewal"))
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(ProposeSubjects.MOST);
        assertThatThrownBy(() -> db.run(em -> subjects(em).of(customer, stranger)))
                .isInstanceOf(NotFound.class);
    }

    private static ProposeSubjects subjects(EntityManager em) {
        return new ProposeSubjects(
                new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                new SuggestConcepts(new ReadVocabulary(em)));
    }
}
