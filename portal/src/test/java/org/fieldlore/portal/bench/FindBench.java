package org.fieldlore.portal.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.FoundBy;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.customer.Sort;
import org.fieldlore.customer.match.NameSound;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Page;
import org.h2.api.ErrorCode;

/**
 * How long the one box takes to find a customer, by the kind of token, among {@code --customers N} made-up ones (set {@code 1m}: a
 * million) with three policies each, in H2 and in MariaDB; asked by an agent, whose branch has one of {@code --branches N} equal
 * parts of them, a hundredth if not said. Every token must bring the customer from whom it was taken. With {@code --set queries},
 * how long lists by several conditions take, in the set {@code 1m-queries}.
 */
final class FindBench {
    private static final int POLICIES = 3;
    private static final int AGENTS = 50;
    private static final int BATCH = 500;
    private static final int COMMIT = 20_000;
    private static final int ASKED = 200;
    private static final int WARM = 20;
    private static final int ROWS = 25;
    private static final String FAMILIES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹曾彭肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲飞鹏辉宇欣怡佳雪晨浩博文轩梓涵子睿一诺雨桐妍思彤雅婷嘉俊晓燕海波建国志宏梅兰凤琴云莲珍荣爱菊春香翠";
    private static final String[] FIRST = {
        "James", "Mary", "Robert", "Linda", "David", "Susan", "Peter", "Karen", "Daniel", "Laura", "Thomas", "Emma"
    };
    private static final String[] LAST = {
        "Smith", "Johnson", "Walker", "Turner", "Parker", "Cooper", "Bennett", "Coleman", "Fletcher", "Harrison"
    };

    private final Map<String, String> options;
    private final Figures figures;
    private final int branches;
    private final List<String> lost = new ArrayList<>();

    FindBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.branches = Integer.parseInt(options.getOrDefault("branches", "100"));
    }

    void run() throws IOException, SQLException {
        int customers = Integer.parseInt(options.getOrDefault("customers", "1000000"));
        String set = customers % 1_000_000 == 0 ? customers / 1_000_000 + "m" : customers / 1_000 + "k";
        for (String name : options.getOrDefault("databases", "h2,mariadb").split(",")) {
            Db db = name.equals("h2")
                    ? Db.inFile(Files.createTempDirectory("find").resolve("archive"))
                    : Db.mariaDbOnly();
            figures.under(name);
            // H2 closes a database in files with its last connection.
            try (Connection open = db.source().getConnection()) {
                List<String> indexes = name.equals("h2") ? withoutIndexes(open) : List.of();
                fill(open, customers);
                for (String index : indexes) execute(open, index);
                if ("queries".equals(options.get("set"))) {
                    CombinedQueries.fill(open, customers);
                    combine(set + "-queries", name, db);
                } else ask(set, name, db, customers / branches);
            }
        }
        // At the end, so that one database that fails does not hide the figures of the next.
        if (!lost.isEmpty()) throw new IllegalStateException("not found: " + String.join("; ", lost));
    }

    /** A made-up customer, the same for the same number. */
    private record Made(int number, String name, String phone, String idNumber, String plate) {
        static Made of(int number) {
            Random random = new Random(number * 31L);
            String name = number % 5 == 4
                    ? FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)]
                    : String.valueOf(FAMILIES.charAt(
                                    (int) Math.min(FAMILIES.length() - 1, Math.abs(random.nextGaussian()) * 25)))
                            + letter(random)
                            + (random.nextInt(3) > 0 ? letter(random) : "");
            return new Made(
                    number,
                    name,
                    String.format("1%010d", number * 7L % 10_000_000_000L),
                    String.format("99%016d", number * 13L),
                    String.format("沪Z%06d", number));
        }

        private static String letter(Random random) {
            return String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }

        String token(Kind kind, Random random) {
            NameSound sound = NameSound.of(name, false);
            return switch (kind) {
                case CUSTOMER_NUMBER -> "C" + number;
                case POLICY_NUMBER -> "p" + number + "-" + random.nextInt(POLICIES);
                case PHONE -> "+86 " + phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
                case ID_NUMBER -> idNumber;
                case PLATE -> plate.substring(0, 2) + "·" + plate.substring(2).toLowerCase(Locale.ROOT);
                case NAME -> name;
                case SOUND -> sound.sound();
                case INITIALS -> sound.initials();
                case SLIP -> slipped(sound.sound(), random);
            };
        }

        private static String slipped(String sound, Random random) {
            int at = 1 + random.nextInt(sound.length() - 2);
            return sound.substring(0, at) + sound.charAt(at + 1) + sound.charAt(at) + sound.substring(at + 2);
        }
    }

    private enum Kind {
        CUSTOMER_NUMBER,
        POLICY_NUMBER,
        PHONE,
        ID_NUMBER,
        PLATE,
        NAME,
        SOUND,
        INITIALS,
        SLIP
    }

    private void ask(String set, String database, Db db, int seen) {
        Viewer viewer = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.AGENT));
        for (Kind kind : Kind.values()) {
            Random random = new Random(kind.ordinal());
            double[] millis = new double[ASKED];
            int found = 0;
            int others = 0;
            for (int i = -WARM; i < ASKED; i++) {
                Made made = Made.of(random.nextInt(seen) * branches);
                CustomerQuery query = new CustomerQuery(made.token(kind, random), List.of(), Sort.NAME);
                long begun = System.nanoTime();
                Page<CustomerRow> page = db.in(em -> answer(em, query, viewer));
                if (i < 0) continue;
                millis[i] = (System.nanoTime() - begun) / 1e6;
                boolean there = page.total() > ROWS
                        || page.rows().stream().anyMatch(row -> row.externalId().equals("C" + made.number()));
                // One letter from 郭志 is how 郭梓海 begins: who is called as typed is meant, and no slip is looked for.
                boolean other = !there && kind == Kind.SLIP && spelled(page);
                others += other ? 1 : 0;
                found += there || other ? 1 : 0;
            }
            Arrays.sort(millis);
            String measure = "p95_ms " + kind.name().toLowerCase(Locale.ROOT);
            figures.add(set, "ours " + database, measure, millis[ASKED * 95 / 100], "ms", 0, ASKED);
            if (kind == Kind.SLIP) figures.add(set, "ours " + database, "others slip", others, "", 0, ASKED);
            if (found < ASKED) lost.add(database + " " + measure + ": " + (ASKED - found) + " of " + ASKED);
        }
    }

    private static boolean spelled(Page<CustomerRow> page) {
        return !page.rows().isEmpty() && page.rows().get(0).foundBy() != FoundBy.SLIP;
    }

    /**
     * Drops the indexes of the two large tables and returns how to build them again: kept up to date row by row, they make H2
     * write several gigabytes for a million customers.
     */
    private static List<String> withoutIndexes(Connection connection) throws SQLException {
        List<String> built = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("script nodata")) {
            while (script.next())
                if (script.getString(1).matches("(?is)create index .* on \"?public\"?\\.\"?(customer|policy)\"?\\(.*"))
                    built.add(script.getString(1));
        }
        for (String index : List.copyOf(built))
            try {
                execute(connection, "drop index " + index.replaceFirst("(?is)create index (.*?) on .*", "$1"));
            } catch (SQLException kept) {
                // One that a foreign key stands on stays.
                if (kept.getErrorCode() != ErrorCode.INDEX_BELONGS_TO_CONSTRAINT_2) throw kept;
                built.remove(index);
            }
        return built;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void combine(String set, String database, Db db) {
        Viewer viewer = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.AGENT));
        for (CombinedQueries kind : CombinedQueries.values()) {
            Random random = new Random(kind.ordinal());
            double[] millis = new double[ASKED];
            long found = 0;
            for (int i = -WARM; i < ASKED; i++) {
                CustomerQuery query = kind.query(random);
                long begun = System.nanoTime();
                long total = db.in(em -> new FindCustomers(em, Clock.systemUTC(), CustomerSettings.defaults())
                        .page(query, viewer, Page.Request.first(ROWS))
                        .total());
                if (i < 0) continue;
                millis[i] = (System.nanoTime() - begun) / 1e6;
                found += total;
            }
            Arrays.sort(millis);
            String measure = "p95_ms " + kind.name().toLowerCase(Locale.ROOT);
            figures.add(set, "ours " + database, measure, millis[ASKED * 95 / 100], "ms", 0, ASKED);
            if (found == 0) lost.add(database + " " + measure + ": all");
        }
    }

    /** The list, and whatever belongs to its first. */
    private static Page<CustomerRow> answer(EntityManager em, CustomerQuery query, Viewer viewer) {
        Clock clock = Clock.systemUTC();
        Page<CustomerRow> page =
                new FindCustomers(em, clock, CustomerSettings.defaults()).page(query, viewer, Page.Request.first(ROWS));
        if (!page.rows().isEmpty())
            new ReadCustomer(em, clock).view(page.rows().get(0).id(), viewer);
        return page;
    }

    private void fill(Connection connection, int customers) throws SQLException {
        connection.setAutoCommit(false);
        insert(
                connection,
                "insert into branch (id, code, name_zh, name_en) values",
                branches,
                row -> List.of(row + 1, "b" + row, "支公司" + row, "Branch " + row));
        insert(
                connection,
                "insert into agent (id, login, name_zh, name_en, branch_id, password_hash, locale, joined_at, active) values",
                branches * AGENTS,
                row -> List.of(
                        row + 1,
                        "a" + row,
                        "甲" + row,
                        "A " + row,
                        row % branches + 1,
                        "-",
                        "zh-CN",
                        LocalDateTime.now(),
                        true));
        insert(
                connection,
                "insert into customer (id, external_id, kind, name, name_key, name_sound, name_family, name_initials, id_number,"
                        + " phone, phone_digits, plate, agent_id, updated_at, version, premium_in_force, premium_currency, policies_in_force) values",
                customers,
                this::customer);
        insert(
                connection,
                "insert into policy (id, external_id, customer_id, line, product, premium, currency, start_date, end_date, status,"
                        + " renewal, updated_at) values",
                customers * POLICIES,
                FindBench::policy);
    }

    private List<Object> customer(int row) {
        Made made = Made.of(row);
        NameSound sound = NameSound.of(made.name(), false);
        return List.of(
                row + 1L,
                "C" + row,
                "INDIVIDUAL",
                made.name(),
                made.name().toLowerCase(Locale.ROOT),
                sound.sound(),
                sound.family(),
                sound.initials(),
                made.idNumber(),
                made.phone(),
                made.phone(),
                made.plate(),
                row % (branches * AGENTS) + 1,
                LocalDateTime.now(),
                0,
                1200,
                "CNY",
                POLICIES);
    }

    private static List<Object> policy(int row) {
        LocalDate start = LocalDate.now().minusDays(row % 365);
        return List.of(
                row + 1L,
                "P" + row / POLICIES + "-" + row % POLICIES,
                row / POLICIES + 1L,
                "MOTOR",
                "安心一号",
                400,
                "CNY",
                start,
                start.plusYears(1),
                "IN_FORCE",
                "CONSIDERING",
                LocalDateTime.now());
    }

    static void insert(Connection connection, String into, int rows, IntFunction<List<Object>> row)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.apply(0).size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(into + " (" + marks + ")")) {
            for (int at = 0; at < rows; at++) {
                int mark = 0;
                for (Object value : row.apply(at)) statement.setObject(++mark, value);
                statement.addBatch();
                if ((at + 1) % BATCH == 0) statement.executeBatch();
                if ((at + 1) % COMMIT == 0) connection.commit();
            }
            statement.executeBatch();
        }
        connection.commit();
    }
}
