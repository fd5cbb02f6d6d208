package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Two branches with their people, and short ways to fill the archive, for tests. */
public final class Archive {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T09:15:00.123456Z"), ZoneOffset.UTC);

    public final Viewer lin;
    public final Viewer chen;
    public final Viewer manager;
    public final Viewer stranger;
    public final Viewer administrator;
    public final Viewer actuary;
    private final Db db;

    public Archive(Db db) {
        this.db = db;
        BranchId west = stored(new Branch("west", "城西支公司", "West branch")).id();
        BranchId east = stored(new Branch("east", "城东支公司", "East branch")).id();
        lin = enrol("linhui", "林慧", west, Role.AGENT);
        chen = enrol("chenli", "陈立", west, Role.AGENT, Role.REVIEWER);
        manager = enrol("zhaomin", "赵敏", west, Role.MANAGER);
        stranger = enrol("wuqi", "吴琦", east, Role.AGENT);
        administrator = enrol("admin", "管理员", west, Role.ADMINISTRATOR);
        actuary = enrol("sunyu", "孙宇", west, Role.ACTUARY);
    }

    // Straight into the table: nobody here signs in, and hashing passwords would take longer than the tests.
    private Viewer enrol(String login, String name, BranchId branch, Role... roles) {
        return stored(new Agent(login, name, login, branch, Set.of(roles), "zh-CN", CLOCK.instant()))
                .viewer();
    }

    private <T> T stored(T born) {
        db.run(em -> em.persist(born));
        return born;
    }

    public static KeepArchive keeper(EntityManager em) {
        return new KeepArchive(em, CLOCK, new Outbox(em, CLOCK), CustomerSettings.defaults());
    }

    public static FindCustomers finder(EntityManager em) {
        return new FindCustomers(em, CLOCK, CustomerSettings.defaults());
    }

    public Kept keep(ArchiveBatch batch) {
        return db.in(em -> keeper(em).keep(batch));
    }

    public Kept customers(CustomerFacts... facts) {
        return keep(new ArchiveBatch(7L, placed(List.of(facts)), List.of(), List.of(), List.of()));
    }

    public Kept policies(PolicyFacts... facts) {
        return keep(new ArchiveBatch(7L, List.of(), placed(List.of(facts)), List.of(), List.of()));
    }

    public Kept claims(ClaimFacts... facts) {
        return keep(new ArchiveBatch(7L, List.of(), List.of(), placed(List.of(facts)), List.of()));
    }

    public Kept interactions(InteractionFacts... facts) {
        return keep(new ArchiveBatch(7L, List.of(), List.of(), List.of(), placed(List.of(facts))));
    }

    public static <T> List<Placed<T>> placed(List<T> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> new Placed<>("extract.csv:" + (i + 2), facts.get(i)))
                .toList();
    }

    public CustomerId id(String externalId) {
        return db.in(em -> new CustomerId(Sql.of("select id from customer where external_id = ?", externalId)
                .number(em)));
    }

    public CustomerView view(String externalId, Viewer viewer) {
        CustomerId id = id(externalId);
        return db.in(em -> new ReadCustomer(em, CLOCK).view(id, viewer));
    }

    /** A person with everything known. */
    public static CustomerFacts zhou(String externalId, @Nullable String agent) {
        return person(externalId, "周明", agent, LocalDate.of(1988, 3, 5), 2, "杭州");
    }

    public static CustomerFacts person(
            String externalId, String name, @Nullable String agent, LocalDate birth, int children, String city) {
        return new CustomerFacts(
                externalId,
                CustomerKind.INDIVIDUAL,
                name,
                Gender.M,
                birth,
                "99010119880305123x",
                "100-0000-0012",
                "zhou@example.org",
                "浙a·12345",
                "软件工程师",
                "云栖软件",
                new BigDecimal("240000"),
                Education.BACHELOR,
                MaritalStatus.MARRIED,
                children,
                "华东",
                city,
                "杭州市文三路1号",
                Stage.CLIENT,
                "H-1",
                agent,
                LocalDate.of(2020, 4, 30),
                8,
                new BigDecimal("48200.5"),
                "担心保费会不会越交越贵",
                null,
                null,
                Map.of(),
                Map.of());
    }

    /** The same person, but with no number that would find anyone. */
    public static CustomerFacts withoutContact(CustomerFacts f) {
        return new CustomerFacts(
                f.externalId(),
                f.kind(),
                f.name(),
                f.gender(),
                f.birthDate(),
                null,
                null,
                null,
                null,
                f.occupation(),
                f.employer(),
                f.income(),
                f.education(),
                f.maritalStatus(),
                f.children(),
                f.region(),
                f.city(),
                null,
                f.stage(),
                f.household(),
                f.agent(),
                f.since(),
                f.satisfaction(),
                f.lifetimeValue(),
                f.note(),
                f.ability(),
                f.willingness(),
                f.filled(),
                f.own());
    }

    public static CustomerFacts named(String externalId, @Nullable String name) {
        return CustomerFacts.bare(externalId, CustomerKind.INDIVIDUAL, name, "linhui");
    }

    /** Of whom little is said: some of it filled by rules, some for the fields that the company added. */
    public static CustomerFacts told(
            String externalId,
            @Nullable Gender gender,
            @Nullable BigDecimal income,
            Map<Fact, Filling> filled,
            Map<String, String> own) {
        return new CustomerFacts(
                externalId,
                CustomerKind.INDIVIDUAL,
                "周明",
                gender,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                income,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "linhui",
                null,
                null,
                null,
                null,
                null,
                null,
                filled,
                own);
    }

    public static PolicyFacts policy(String externalId, String customer, Line line, String premium, LocalDate end) {
        return policy(externalId, customer, line, premium, end, PolicyStatus.IN_FORCE, null);
    }

    public static PolicyFacts policy(
            String externalId,
            String customer,
            Line line,
            String premium,
            LocalDate end,
            PolicyStatus status,
            @Nullable Renewal renewal) {
        return new PolicyFacts(
                externalId,
                customer,
                line,
                "安心一号",
                "三者 200 万",
                line == Line.MOTOR ? "浙B 88888" : null,
                new BigDecimal(premium),
                new BigDecimal("2000000"),
                "CNY",
                end.minusYears(1),
                end,
                status,
                renewal,
                "AGENT");
    }

    public static ClaimFacts claim(String externalId, String policy, LocalDate day) {
        return new ClaimFacts(externalId, policy, day, new BigDecimal("6420"), ClaimStatus.PAID, "住院");
    }

    public static InteractionFacts call(String customer, String text, Instant at) {
        return new InteractionFacts(null, customer, "linhui", at, InteractionKind.CALL, text);
    }
}
