package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;

class LessonsDbTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void the_newest_lesson_that_helps_is_in_use_until_taken_out(Db db) {
        db.run(em -> new Lessons(em, NOW).keep(lesson(0.50, 0.54, 1)));
        db.run(em -> new Lessons(em, NOW).keep(lesson(0.50, 0.55, 2)));
        db.run(em -> new Lessons(em, NOW).keep(lesson(0.50, 0.501, 3)));
        db.run(em -> {
            Lessons lessons = new Lessons(em, NOW);
            assertThat(lessons.current("en"))
                    .hasValueSatisfying(used -> assertThat(used.mean()[0]).isEqualTo(2));
            assertThat(lessons.current("zh")).isEmpty();
            assertThat(lessons.newest(10)).extracting(Lessons.View::inUse).startsWith(false, true, true);
            Lessons.View second = lessons.newest(10).get(1);
            lessons.use(second.id(), false);
            assertThat(lessons.current("en"))
                    .hasValueSatisfying(used -> assertThat(used.mean()[0]).isEqualTo(1));
            lessons.use(second.id(), true);
            assertThat(lessons.current("en"))
                    .hasValueSatisfying(used -> assertThat(used.mean()[0]).isEqualTo(2));
        });
    }

    @EachDatabase
    void a_lesson_that_does_not_help_is_never_used(Db db) {
        db.run(em -> {
            Lessons lessons = new Lessons(em, NOW);
            lessons.keep(lesson(0.5, 0.4, 1));
            Lessons.View kept = lessons.newest(1).get(0);
            lessons.use(kept.id(), true);
            assertThat(lessons.newest(1).get(0).inUse()).isFalse();
            assertThat(kept.helps()).isFalse();
            assertThatThrownBy(() -> lessons.use(kept.id() + 1_000, true)).isInstanceOf(NotFound.class);
        });
    }

    private static Lesson lesson(double before, double after, float mark) {
        float[] mean = {mark, 0};
        return new Lesson(
                new QueryAdapter("en", mean, new float[2][2], Sense.Gauge.PLAIN), 200, 40, before, after, 0.01);
    }
}
