package org.fieldlore.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldlore.customer.Archive;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.Dissatisfaction;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.customer.RecordVoice;
import org.fieldlore.customer.Touchpoint;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;

class ReadSatisfactionDbTest {
    /** So little blur that figures of some dozens are told. */
    private static final SegmentSettings FINE = new SegmentSettings(10, 1, new BigDecimal("1000"));

    @EachDatabase
    void the_field_is_told_in_sums_and_small_parts_are_not(Db db) {
        Archive archive = new Archive(db);
        archive.customers(IntStream.range(0, 80)
                .mapToObj(i -> Archive.named("C" + i, "客户" + i))
                .toArray(CustomerFacts[]::new));
        for (int i = 0; i < 80; i++) answer(db, archive, i, Touchpoint.SUPPORT, i < 50 ? 10 : 3);
        for (int i = 0; i < 4; i++) answer(db, archive, i, Touchpoint.EMOTION, 9);

        Satisfaction told = read(db, archive.actuary);

        assertThat(told.whole().answered()).isCloseTo(80L, within(12L));
        assertThat(told.whole().nps()).isNotNull();
        assertThat(told.touchpoints()).hasSize(Touchpoint.values().length);
        Satisfaction.Group support = told.touchpoints().get(Touchpoint.SUPPORT.ordinal());
        assertThat(requireNonNull(support.nps()).value()).isBetween(5, 45);
        assertThat(support.mean()).isCloseTo(new BigDecimal("3.5"), within(new BigDecimal("1")));
        Satisfaction.Group emotion = told.touchpoints().get(Touchpoint.EMOTION.ordinal());
        assertThat(emotion.answered()).isNull();
        assertThat(emotion.nps()).isNull();
        assertThat(emotion.mean()).isNull();
        assertThat(told.months()).hasSize(12);
        assertThat(told.months().get(11).nps()).isNotNull();
        assertThat(told.months().get(0).answered()).isNull();
        assertThat(told.branches()).hasSize(2);
        assertThat(told.branches().get(0).nps()).isNotNull();
        assertThat(told.causes()).hasSize(Dissatisfaction.values().length);
        assertThat(told.causes().get(Dissatisfaction.CLAIM_SLOW.ordinal()).customers())
                .isCloseTo(30L, within(12L));
        assertThat(read(db, archive.manager)).isEqualTo(told);
    }

    @EachDatabase
    void who_sells_sees_none_of_it_and_who_asks_before_the_first_answer_gets_no_figure(Db db) {
        Archive archive = new Archive(db);

        assertThatThrownBy(() -> read(db, archive.lin)).isInstanceOf(NotAllowed.class);
        assertThat(read(db, archive.actuary).whole().answered()).isNull();
    }

    private static Satisfaction read(Db db, Viewer viewer) {
        return db.in(em ->
                new ReadSatisfaction(em, Archive.CLOCK, new Blurring(new HouseSecret(em), FINE), FINE).of(viewer));
    }

    private static void answer(Db db, Archive archive, int customer, Touchpoint touchpoint, int nps) {
        CustomerId id = archive.id("C" + customer);
        RecordVoice.Answer answer = new RecordVoice.Answer(
                Archive.TODAY, touchpoint, nps, nps > 6 ? 4 : 2, nps > 6 ? null : Dissatisfaction.CLAIM_SLOW, "");
        db.run(em -> new RecordVoice(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .answer(id, archive.lin, answer, UUID.randomUUID()));
    }
}
