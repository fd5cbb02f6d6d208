package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Erases a person from the database (GDPR, article 17; PIPL, article 47). Past contracts stay as numbers without the person, as
 * the law on bookkeeping wants; every other row about the person goes, and every text anywhere that names them loses the name.
 * Index, graph and files follow when the database has forgotten.
 */
@UseCase
public class EraseCustomer {
    /** What stands where the person was named. */
    static final String GONE = "×";

    /** Rows about the person that stay, as numbers or without the link; of all other tables they go. */
    private static final Set<String> STAYING = Set.of(
            "customer",
            "policy",
            "claim",
            "advice_showing",
            "advice_feedback",
            "knowledge_item",
            "erasure",
            Watch.TABLE);

    /** Names of other people, keys, and what no customer's name can stand in. */
    private static final Set<String> OTHERS =
            Set.of("agent", "branch", "flyway_schema_history", "house_secret", "badge_key", "event_key");

    private static final Set<Fact> POINTING = Set.of(Fact.NAME, Fact.PHONE, Fact.EMAIL, Fact.ID_NUMBER, Fact.PLATE);

    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    /** What is kept outside the database. */
    public interface Outside {
        /**
         * Forgets a person.
         *
         * @param words by which the person could be found
         * @param texts how many texts of the database named the person
         */
        void forget(Set<String> words, int texts);
    }

    @Inject
    public EraseCustomer(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Erases for good. For administrators only; refuses others with {@link NotAllowed}, an unknown customer with
     * {@link NotFound}, a name that is not the customer's with {@link NameDiffers}, and with {@link MustBeKept} whoever has a
     * policy in force or an open claim.
     *
     * @param typed the customer's whole name, which administrators do not see here: it stands in the person's request
     * @param files makes files forget the words by which the person was found; when it fails nothing is erased. The words are
     *     kept nowhere, so that nobody could go on with it later.
     */
    public Erased erase(CustomerId id, Viewer viewer, String typed, ErasureReason reason, Outside files) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("erase customers");
        Customer customer = em.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) throw new NotFound("customer", id);
        if (!Keys.name(typed).equals(Keys.name(String.valueOf(customer.value(Fact.NAME))))) throw new NameDiffers();
        long held = count("policy where status = 'IN_FORCE' and customer_id = ?", id);
        long open = count("claim where status = 'OPEN' and customer_id = ?", id);
        if (held + open > 0) throw new MustBeKept(held, open);
        int policies = (int) count("policy where customer_id = ?", id);
        Set<String> tokens = tokens(customer);
        List<Long> absorbed = absorbed(id);
        for (long gone : absorbed) tokensOfAbsorbed(gone, tokens);
        @Nullable Long household = customer.household();
        Map<String, List<TextTables.Column>> tables = TextTables.of(em);
        int rows = rowsOfImports(customer, tokens);
        em.detach(customer);
        merges(id, absorbed);
        own(id, policies, tables);
        leave(household);
        int texts = rows + texts(tokens, tables);
        Sql.of(
                        "insert into erasure (customer_id, reason, policies_kept, texts_changed, erased_by, erased_at, forgotten_at)")
                .add(
                        "values (?, ?, ?, ?, ?, ?, " + (texts > 0 ? "null)" : "erased_at)"),
                        id.value(),
                        reason,
                        policies,
                        texts,
                        viewer.agent().value(),
                        clock.instant())
                .execute(em);
        outbox.record(KeepArchive.TOPIC, id);
        files.forget(Set.copyOf(tokens), texts);
        return new Erased(policies, texts);
    }

    /** Returns the ids of erasures that index and graph do not know of yet. */
    public List<Long> unfinished() {
        return Sql.of("select id from erasure where forgotten_at is null").rows(em).stream()
                .map(row -> row.number(0))
                .toList();
    }

    /** Notes that index and graph were built anew after these erasures. */
    public void finish(List<Long> erasures) {
        Sql.of("update erasure set forgotten_at = ? where id in", clock.instant())
                .list(erasures)
                .execute(em);
    }

    private long count(String of, CustomerId id) {
        return Sql.of("select count(*) from " + of, id.value()).number(em);
    }

    /** All by which the person is found today, or was before a correction, as it is written and in the forms it is looked up by. */
    private Set<String> tokens(Customer customer) {
        Set<String> tokens = new TreeSet<>();
        for (Fact fact : POINTING) token(customer.value(fact), tokens);
        token(customer.externalId(), tokens);
        token(Keys.name(String.valueOf(customer.value(Fact.NAME))), tokens);
        token(Keys.phone((String) customer.value(Fact.PHONE)), tokens);
        for (String select : List.of(
                "select before_value, after_value from customer_correction where fact in"
                        + " ('NAME', 'PHONE', 'EMAIL', 'ID_NUMBER', 'PLATE') and customer_id = ?",
                "select external_id, plate from policy where customer_id = ?",
                "select external_id, null from claim where customer_id = ?",
                "select external_id, null from interaction where customer_id = ?",
                "select external_id, null from quote where customer_id = ?",
                "select external_id, null from complaint where customer_id = ?",
                "select external_id, null from survey_answer where customer_id = ?",
                "select external_id, null from life_event where customer_id = ?"))
            for (Row row : Sql.of(select, customer.id().value()).rows(em)) {
                token(row.textOrNull(0), tokens);
                token(row.textOrNull(1), tokens);
            }
        return tokens;
    }

    /** Whoever was merged into the customer, and into those, and so on. */
    private List<Long> absorbed(CustomerId id) {
        List<Long> found = new ArrayList<>();
        List<Long> open = List.of(id.value());
        while (!open.isEmpty()) {
            open = Sql.of(
                            "select a.id from customer_absorbed a join customer_merge m on m.id = a.merge_id where m.survivor_id in")
                    .list(open)
                    .rows(em)
                    .stream()
                    .map(row -> row.number(0))
                    .filter(one -> !found.contains(one))
                    .toList();
            found.addAll(open);
        }
        return found;
    }

    private void tokensOfAbsorbed(long id, Set<String> tokens) {
        for (String select : List.of(
                "select external_id, name, name_key, id_number, phone, phone_digits, email, plate from customer_absorbed where id = ?",
                "select before_value, after_value, null, null, null, null, null, null from customer_correction_absorbed where fact in"
                        + " ('NAME', 'PHONE', 'EMAIL', 'ID_NUMBER', 'PLATE') and customer_id = ?"))
            for (Row row : Sql.of(select, id).rows(em)) for (int i = 0; i < 8; i++) token(row.textOrNull(i), tokens);
    }

    /** Merges with an erased person are not undone: nothing is left to take apart. */
    private void merges(CustomerId id, List<Long> absorbed) {
        List<Long> all = new ArrayList<>(absorbed);
        all.add(id.value());
        for (String from : List.of("customer_merge_fact", "customer_merge_link"))
            Sql.of("delete from " + from
                            + " where merge_id in (select m.id from customer_merge m where m.survivor_id in")
                    .list(all)
                    .add("or m.absorbed_id in")
                    .list(all)
                    .add(")")
                    .execute(em);
        Sql.of("delete from duplicate_pair where first_id in")
                .list(all)
                .add("or second_id in")
                .list(all)
                .execute(em);
        if (!absorbed.isEmpty()) {
            for (String table :
                    List.of("customer_correction_absorbed", "filled_fact", "custom_value", "advice_participant"))
                Sql.of("delete from " + table + " where customer_id in")
                        .list(absorbed)
                        .execute(em);
            Sql.of("delete from customer_absorbed where id in").list(absorbed).execute(em);
        }
        Sql.of("delete from customer_merge where survivor_id in")
                .list(all)
                .add("or absorbed_id in")
                .list(all)
                .execute(em);
    }

    private static void token(@Nullable Object value, Set<String> tokens) {
        String text = value == null ? "" : value.toString().strip();
        if (text.codePointCount(0, text.length()) < 2 || text.startsWith("slip:")) return;
        tokens.addAll(List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
    }

    /** The line that an import refused or changed is all about the person: it goes whole. */
    private int rowsOfImports(Customer customer, Set<String> tokens) {
        int changed = 0;
        for (String token : tokens)
            changed += Sql.of("update import_finding set original = '', detail = '{}'")
                    .add("where original like ? escape '!' or detail like ? escape '!'", like(token), like(token))
                    .execute(em);
        return changed;
    }

    private void own(CustomerId id, int policies, Map<String, List<TextTables.Column>> tables) {
        tables.forEach((table, columns) -> {
            if (!STAYING.contains(table) && TextTables.has(columns, "customer_id"))
                Sql.of("delete from " + table + " where customer_id = ?", id.value())
                        .execute(em);
        });
        Sql.of("update advice_feedback set reason = '' where customer_id = ?", id.value())
                .execute(em);
        Sql.of("update knowledge_item set customer_id = null where customer_id = ?", id.value())
                .execute(em);
        String link = ",\"customer\":" + id + "}";
        Sql.of("update knowledge_version set links = replace(links, ?, '}') where links like ?", link, "%" + link)
                .execute(em);
        Sql.of("update " + Watch.TABLE + " set customer_id = null where customer_id = ?", id.value())
                .execute(em);
        if (policies == 0)
            Sql.of("delete from customer where id = ?", id.value()).execute(em);
        else withoutPerson(id);
    }

    private void withoutPerson(CustomerId id) {
        Sql.of(
                        "update customer set external_id = ?, name = '" + GONE + "', name_key = '" + GONE
                                + "', name_sound = '', name_family = '', name_initials = '', gender = null,"
                                + " birth_date = null, id_number = null, phone = null, phone_digits = null, email = null,"
                                + " plate = null, occupation = null, employer = null, income = null, education = null,"
                                + " marital_status = null, children = null, region = null, city = null, address = null,"
                                + " household_id = null, agent_id = null, satisfaction = null, lifetime_value = null,"
                                + " note = null, ability = null, willingness = null, last_contact = null, in_touch_since = null,"
                                + " source_place = null, updated_by = null,"
                                + " version = version + 1",
                        "erased-" + id)
                .add("where id = ?", id.value())
                .execute(em);
        for (String table : List.of("policy", "claim"))
            Sql.of("update " + table
                            + " set external_id = concat('erased-', id), source_place = null, updated_by = null")
                    .add("where customer_id = ?", id.value())
                    .execute(em);
        Sql.of(
                        "update policy set product = null, coverage = null, plate = null, channel = null where customer_id = ?",
                        id.value())
                .execute(em);
        Sql.of("update claim set cause = null where customer_id = ?", id.value())
                .execute(em);
    }

    /** Nobody's household is nobody's business. */
    private void leave(@Nullable Long household) {
        if (household == null) return;
        Sql.of("delete from household where id = ?", household)
                .add("and not exists (select 1 from customer c where c.household_id = ?)", household)
                .execute(em);
    }

    private int texts(Set<String> tokens, Map<String, List<TextTables.Column>> tables) {
        int changed = 0;
        for (Map.Entry<String, List<TextTables.Column>> table : tables.entrySet())
            for (TextTables.Column column : table.getValue())
                if (column.text()
                        && !OTHERS.contains(table.getKey())
                        && !isNameOfAnother(table.getKey(), column.name()))
                    for (String token : tokens) changed += replaced(table.getKey(), column.name(), token);
        return changed;
    }

    /** Another customer of the same name keeps it. */
    private static boolean isNameOfAnother(String table, String column) {
        return Set.of("customer", "customer_absorbed").contains(table)
                && Set.of("name", "name_key").contains(column);
    }

    private int replaced(String table, String column, String token) {
        return Sql.of("update " + table + " set " + column + " = replace(" + column + ", ?, '" + GONE + "')", token)
                .add("where " + column + " like ? escape '!'", like(token))
                .execute(em);
    }

    private static String like(String token) {
        return Like.contains(token);
    }
}
