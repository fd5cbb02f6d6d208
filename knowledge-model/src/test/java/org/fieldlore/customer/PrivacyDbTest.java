package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** Who sees hidden values, what is kept of it, and what customers consent to. */
class PrivacyDbTest {
    @EachDatabase
    void a_colleague_sees_hidden_values_once_and_it_is_kept_who_and_why(Db db) {
        Archive archive = filled(db);

        CustomerView seen = look(db, archive, archive.chen, LookPurpose.IDENTIFY, "");

        assertThat(seen.value(Fact.PHONE)).isEqualTo("100-0000-0012");
        assertThat(seen.fact(Fact.INCOME).masked()).isFalse();
        assertThat(seen.correctable()).isFalse();
        assertThat(archive.view("C1", archive.chen).value(Fact.PHONE)).isEqualTo("100******0012");
        LookRow kept = db.in(em ->
                        new ReadTrail(em).of(archive.view("C1", archive.lin)).looks())
                .get(0);
        assertThat(kept.agentZh()).isEqualTo("陈立");
        assertThat(kept.purpose()).isEqualTo(LookPurpose.IDENTIFY);
        assertThat(kept.facts()).contains(Fact.PHONE, Fact.INCOME, Fact.ID_NUMBER);
        assertThat(kept.at()).isEqualTo(CLOCK.instant());
    }

    @EachDatabase
    void who_sees_everything_anyway_leaves_no_trace_and_others_are_refused(Db db) {
        Archive archive = filled(db);

        look(db, archive, archive.lin, LookPurpose.CONTACT, "");

        assertThat(looks(db, null, "", archive.manager).rows()).isEmpty();
        assertThatThrownBy(() -> look(db, archive, archive.administrator, LookPurpose.CONTACT, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> look(db, archive, archive.stranger, LookPurpose.CONTACT, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> look(db, archive, archive.actuary, LookPurpose.CONTACT, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> look(db, archive, archive.chen, LookPurpose.OTHER, " "))
                .isInstanceOf(Required.class);
        assertThat(looks(db, null, "", archive.manager).rows()).isEmpty();
    }

    @EachDatabase
    void the_manager_reads_looks_of_the_own_branch_and_an_administrator_without_names(Db db) {
        Archive archive = filled(db);
        look(db, archive, archive.chen, LookPurpose.OTHER, "客户要求核对证件");
        look(db, archive, archive.manager, LookPurpose.COMPLAINT, "");

        assertThat(looks(db, null, "", archive.manager).rows())
                .extracting(LookRow::purpose)
                .containsExactly(LookPurpose.COMPLAINT, LookPurpose.OTHER);
        assertThat(looks(db, LookPurpose.OTHER, "", archive.manager)
                        .rows()
                        .get(0)
                        .words())
                .isEqualTo("客户要求核对证件");
        assertThat(looks(db, null, "陈", archive.manager).total()).isEqualTo(1);
        assertThat(looks(db, null, "%", archive.manager).rows()).isEmpty();
        LookRow forAdministrator =
                looks(db, LookPurpose.OTHER, "", archive.administrator).rows().get(0);
        assertThat(forAdministrator.name()).isEqualTo("周**");
        assertThat(forAdministrator.words()).isEmpty();
        Viewer otherManager = new Viewer(archive.stranger.agent(), archive.stranger.branch(), Set.of(Role.MANAGER));
        assertThat(looks(db, null, "", otherManager).rows()).isEmpty();
        assertThatThrownBy(() -> looks(db, null, "", archive.lin)).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void a_reviewer_sees_only_customers_whose_account_they_have(Db db) {
        Archive archive = filled(db);
        Viewer reviewer = new Viewer(archive.chen.agent(), archive.chen.branch(), Set.of(Role.REVIEWER));
        Viewer linked = new Viewer(archive.lin.agent(), archive.lin.branch(), Set.of(Role.REVIEWER));

        assertThatThrownBy(() -> archive.view("C1", reviewer)).isInstanceOf(NotFound.class);
        assertThat(archive.view("C1", linked).name()).isEqualTo("周明");
        long found = db.in(em -> Archive.finder(em)
                .page(new CustomerQuery(null, List.of(), Sort.NAME), reviewer, Page.Request.first(5))
                .total());
        assertThat(found).isZero();
    }

    @EachDatabase
    void what_a_customer_said_last_stands_and_the_history_stays(Db db) {
        Archive archive = filled(db);
        state(db, archive, archive.lin, UsePurpose.MARKETING, Stand.CONSENTS);
        state(db, archive, archive.lin, UsePurpose.ANALYSIS, Stand.OBJECTS);
        state(db, archive, archive.manager, UsePurpose.MARKETING, Stand.OBJECTS);

        CustomerId id = archive.id("C1");
        List<ConsentRow> said = db.in(
                em -> new ReadTrail(em).of(archive.view("C1", archive.chen)).consents());

        assertThat(said)
                .extracting(ConsentRow::purpose, ConsentRow::stand, ConsentRow::standing)
                .containsExactly(
                        tuple(UsePurpose.MARKETING, Stand.OBJECTS, true),
                        tuple(UsePurpose.ANALYSIS, Stand.OBJECTS, true),
                        tuple(UsePurpose.MARKETING, Stand.CONSENTS, false));
        assertThat(objections(db, archive)).containsExactlyInAnyOrder(UsePurpose.MARKETING, UsePurpose.ANALYSIS);
        state(db, archive, archive.lin, UsePurpose.MARKETING, Stand.WITHDRAWN);
        assertThat(objections(db, archive)).containsExactly(UsePurpose.ANALYSIS);
    }

    @EachDatabase
    void consent_needs_a_source_a_past_day_and_the_right_to_correct(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");

        assertThatThrownBy(() -> state(db, archive, archive.chen, UsePurpose.SERVICE, Stand.CONSENTS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> new KeepConsent(em, CLOCK)
                        .state(
                                id,
                                archive.lin,
                                new Consent.Statement(
                                        UsePurpose.SERVICE, Stand.CONSENTS, ConsentChannel.LETTER, " ", TODAY))))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> db.run(em -> new KeepConsent(em, CLOCK)
                        .state(
                                id,
                                archive.lin,
                                new Consent.Statement(
                                        UsePurpose.SERVICE,
                                        Stand.CONSENTS,
                                        ConsentChannel.LETTER,
                                        "L-1",
                                        TODAY.plusDays(9)))))
                .isInstanceOf(StatedInFuture.class);
    }

    private static Set<UsePurpose> objections(Db db, Archive archive) {
        CustomerId id = archive.id("C1");
        return Arrays.stream(UsePurpose.values())
                .filter(purpose -> db.in(em -> new KeepConsent(em, CLOCK).objecting(List.of(id), purpose))
                        .contains(id))
                .collect(Collectors.toSet());
    }

    private static void state(Db db, Archive archive, Viewer by, UsePurpose purpose, Stand stand) {
        CustomerId id = archive.id("C1");
        db.run(em -> new KeepConsent(em, CLOCK)
                .state(id, by, new Consent.Statement(purpose, stand, ConsentChannel.LETTER, "来信 12 号", TODAY)));
    }

    private static CustomerView look(Db db, Archive archive, Viewer by, LookPurpose purpose, String words) {
        CustomerId id = archive.id("C1");
        return db.in(em -> new Unmask(em, new ReadCustomer(em, CLOCK), CLOCK).look(id, by, purpose, words));
    }

    private static Page<LookRow> looks(Db db, @Nullable LookPurpose purpose, String who, Viewer viewer) {
        return db.in(em -> new ReadLooks(em).page(purpose, who, viewer, Page.Request.first(10)));
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        return archive;
    }
}
