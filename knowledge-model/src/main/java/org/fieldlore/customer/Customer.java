package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.customer.match.NameSound;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A person or company that we insure or would like to. Born from an import with an external id, a kind and a name; later
 * imports fill and renew its facts, agents correct them. Sums over its policies are columns that the writers of policies
 * keep; they are not part of this entity.
 */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "customer")
    @TableGenerator(
            name = "customer",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "customer",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_id")
    private String externalId;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "name_sound")
    private @Nullable String nameSound;

    @Column(name = "name_family")
    private @Nullable String nameFamily;

    @Column(name = "name_initials")
    private @Nullable String nameInitials;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "id_number")
    private @Nullable String idNumber;

    private @Nullable String phone;

    @Column(name = "phone_digits")
    private @Nullable String phoneDigits;

    private @Nullable String email;
    private @Nullable String plate;
    private @Nullable String occupation;
    private @Nullable String employer;
    private @Nullable BigDecimal income;

    @Enumerated(EnumType.STRING)
    private @Nullable Education education;

    @Column(name = "marital_status")
    @Enumerated(EnumType.STRING)
    private @Nullable MaritalStatus maritalStatus;

    private @Nullable Integer children;
    private @Nullable String region;
    private @Nullable String city;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(name = "household_id")
    private @Nullable Long householdId;

    @Column(name = "agent_id")
    private @Nullable Long agentId;

    private @Nullable LocalDate since;
    private @Nullable Integer satisfaction;

    @Column(name = "lifetime_value")
    private @Nullable BigDecimal lifetimeValue;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable Level ability;

    @Enumerated(EnumType.STRING)
    private @Nullable Level willingness;

    @Embedded
    private Origin origin;

    @Version
    private int version;

    protected Customer() {}

    Customer(String externalId, CustomerKind kind, String name, Origin origin) {
        this.externalId = Required.text("externalId", externalId, 80);
        this.kind = kind;
        this.name = Required.text("name", name, 200);
        this.nameKey = Keys.name(name);
        sounds();
        this.origin = origin;
    }

    public CustomerId id() {
        return new CustomerId(id);
    }

    public String externalId() {
        return externalId;
    }

    int version() {
        return version;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    AgentId agent() {
        return agentId == null ? null : new AgentId(agentId);
    }

    @Nullable
    Long household() {
        return householdId;
    }

    /** Moves to an agent's account and a household; true when that changed anything. */
    boolean belongsTo(@Nullable Long agent, @Nullable Long household) {
        boolean same = Objects.equals(agentId, agent) && Objects.equals(householdId, household);
        this.agentId = agent;
        this.householdId = household;
        return !same;
    }

    /** Puts a fact in its place; true when that changed it. Refuses to empty what a customer must have. */
    boolean state(Fact fact, @Nullable Object value) {
        if (Objects.equals(value(fact), value)) return false;
        if (fact.needed() && value == null) Required.text(fact.name(), "", 200);
        put(fact, value);
        return true;
    }

    void comesFrom(Origin newOrigin) {
        this.origin = newOrigin;
    }

    // Reads and writes stay in this class: only here does the persistence provider notice a changed field.
    @Nullable
    Object value(Fact fact) {
        return switch (fact) {
            case KIND -> kind;
            case NAME -> name;
            case GENDER -> gender;
            case BIRTH_DATE -> birthDate;
            case ID_NUMBER -> idNumber;
            case PHONE -> phone;
            case EMAIL -> email;
            case PLATE -> plate;
            case OCCUPATION -> occupation;
            case EMPLOYER -> employer;
            case INCOME -> income;
            case EDUCATION -> education;
            case MARITAL_STATUS -> maritalStatus;
            case CHILDREN -> children;
            case REGION -> region;
            case CITY -> city;
            case ADDRESS -> address;
            case STAGE -> stage;
            case SINCE -> since;
            case SATISFACTION -> satisfaction;
            case LIFETIME_VALUE -> lifetimeValue;
            case NOTE -> note;
            case ABILITY -> ability;
            case WILLINGNESS -> willingness;
        };
    }

    private void put(Fact fact, @Nullable Object value) {
        switch (fact) {
            case KIND -> isA((CustomerKind) Objects.requireNonNull(value));
            case NAME -> named((String) Objects.requireNonNull(value));
            case GENDER -> gender = (Gender) value;
            case BIRTH_DATE -> birthDate = (LocalDate) value;
            case ID_NUMBER -> idNumber = (String) value;
            case PHONE -> reachedAt((String) value);
            case EMAIL -> email = (String) value;
            case PLATE -> plate = (String) value;
            case OCCUPATION -> occupation = (String) value;
            case EMPLOYER -> employer = (String) value;
            case INCOME -> income = (BigDecimal) value;
            case EDUCATION -> education = (Education) value;
            case MARITAL_STATUS -> maritalStatus = (MaritalStatus) value;
            case CHILDREN -> children = (Integer) value;
            case REGION -> region = (String) value;
            case CITY -> city = (String) value;
            case ADDRESS -> address = (String) value;
            case STAGE -> stage = (Stage) value;
            case SINCE -> since = (LocalDate) value;
            case SATISFACTION -> satisfaction = (Integer) value;
            case LIFETIME_VALUE -> lifetimeValue = (BigDecimal) value;
            case NOTE -> note = (String) value;
            case ABILITY -> ability = (Level) value;
            case WILLINGNESS -> willingness = (Level) value;
        }
    }

    private void named(String newName) {
        this.name = newName;
        this.nameKey = Keys.name(newName);
        sounds();
    }

    private void isA(CustomerKind newKind) {
        this.kind = newKind;
        sounds();
    }

    private void sounds() {
        NameSound spoken = NameSound.of(name, kind == CustomerKind.CORPORATE);
        this.nameSound = spoken.sound();
        this.nameFamily = spoken.family();
        this.nameInitials = spoken.initials();
    }

    private void reachedAt(@Nullable String newPhone) {
        this.phone = newPhone;
        this.phoneDigits = newPhone == null ? null : Keys.phone(newPhone);
    }
}
