package org.fieldlore.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fieldlore.customer.Filling;
import org.fieldlore.ingest.archive.Finding.Code;
import org.fieldlore.ingest.archive.Finding.Severity;
import org.fieldlore.ingest.clean.Place;
import org.fieldlore.ingest.clean.TableRow;
import org.junit.jupiter.api.Test;

class MapRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Place PLACE = new Place("book.csv", 2);
    private static final MappingProfile CANONICAL = LoadMappingProfile.shipped("canonical");

    @Test
    void a_customer_is_typed_and_spelled_one_way() {
        MapRow.Mapped mapped = map(Map.of(
                "externalId", "Ｃ１",
                "name", "陈　晓",
                "gender", "女",
                "birthDate", "1988年3月5日",
                "phone", "138 0000 0000",
                "income", "18万元",
                "children", "2",
                "satisfaction", "9"));
        CustomerRow customer = (CustomerRow) mapped.records().get(0);
        assertThat(customer.externalId()).isEqualTo("C1");
        assertThat(customer.name()).isEqualTo("陈 晓");
        assertThat(customer.gender()).isEqualTo("F");
        assertThat(customer.birthDate()).isEqualTo(LocalDate.of(1988, 3, 5));
        assertThat(customer.phone()).isEqualTo("+8613800000000");
        assertThat(customer.income()).isEqualTo(new BigDecimal("180000.00"));
        assertThat(customer.children()).isEqualTo(2);
        assertThat(customer.note()).isNull();
        assertThat(mapped.findings())
                .containsExactly(new Finding(
                        PLACE,
                        Entity.CUSTOMER,
                        "gender",
                        Code.CODE_RECOGNISED,
                        Severity.CHANGED,
                        Map.of("to", "F"),
                        "女"));
    }

    @Test
    void a_record_without_a_required_field_is_refused_with_the_place_and_the_value() {
        MapRow.Mapped mapped =
                map(Map.of("externalId", "P1", "customer", "C1", "line", "spaceship", "startDate", "2026-01-01"));
        assertThat(mapped.records()).isEmpty();
        assertThat(mapped.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.REFUSED);
            assertThat(finding.code()).isEqualTo(Code.UNKNOWN_CODE);
            assertThat(finding.original()).isEqualTo("spaceship");
            assertThat(finding.place()).isEqualTo(PLACE);
        });
    }

    @Test
    void a_field_that_cannot_be_read_is_left_empty_and_flagged() {
        MapRow.Mapped mapped = map(Map.of(
                "externalId",
                "C1",
                "name",
                "Ann",
                "birthDate",
                "soon",
                "income",
                "much",
                "satisfaction",
                "11",
                "children",
                "1.5"));
        assertThat(mapped.records()).hasSize(1);
        assertThat(mapped.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(Code.NOT_A_DATE, Code.NOT_AN_AMOUNT, Code.OUT_OF_RANGE, Code.NOT_A_NUMBER);
        assertThat(mapped.findings()).extracting(Finding::severity).containsOnly(Severity.FLAGGED);
    }

    @Test
    void an_address_is_tidied_and_the_row_says_how_it_stood() {
        MapRow.Mapped mapped = map(Map.of("externalId", "C1", "name", "A", "address", "浙江杭州市 文三路3号楼"));

        assertThat(((CustomerRow) mapped.records().get(0)).address()).isEqualTo("浙江省杭州市文三路3幢");
        assertThat(mapped.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ADDRESS_TIDIED);
            assertThat(finding.severity()).isEqualTo(Severity.CHANGED);
            assertThat(finding.original()).isEqualTo("浙江杭州市 文三路3号楼");
        });
        assertThat(map(Map.of("externalId", "C1", "name", "A", "address", "杭州市 文三路"))
                        .findings())
                .isEmpty();
    }

    @Test
    void only_a_rule_fills_a_gap_and_that_is_reported() {
        String id = "11010519491231002x";
        MapRow.Mapped silent = new MapRow(
                        mapping("{\"externalId\": \"k\", \"name\": \"k\", \"idNumber\": \"id\", \"gender\": \"sex\"}"),
                        Set.of(Entity.CUSTOMER),
                        TODAY)
                .map(PLACE, TableRow.of(Map.of("k", "C1", "id", id, "sex", "")));
        assertThat(((CustomerRow) silent.records().get(0)).gender()).isNull();

        MapRow.Mapped filled = new MapRow(
                        mapping("{\"externalId\": \"k\", \"name\": \"k\", \"idNumber\": \"id\","
                                + " \"gender\": {\"column\": \"sex\", \"fillFrom\": \"idNumber\"},"
                                + " \"kind\": {\"default\": \"INDIVIDUAL\"},"
                                + " \"stage\": {\"column\": \"stage\", \"default\": \"CLIENT\"}}"),
                        Set.of(Entity.CUSTOMER),
                        TODAY)
                .map(PLACE, TableRow.of(Map.of("k", "C1", "id", id, "sex", "", "stage", "")));
        CustomerRow row = (CustomerRow) filled.records().get(0);
        assertThat(row.filled()).isEqualTo(Map.of("gender", Filling.ID_NUMBER, "stage", Filling.DEFAULT));
        assertThat(filled.findings())
                .extracting(
                        Finding::code,
                        Finding::field,
                        finding -> finding.facts().get("to"))
                .containsExactlyInAnyOrder(tuple(Code.FILLED, "gender", "F"), tuple(Code.FILLED, "stage", "CLIENT"));
    }

    @Test
    void columns_of_own_fields_are_taken_as_they_stand() {
        MappingProfile mapping = LoadMappingProfile.from(
                "mine",
                new StringReader("{\"entities\": {\"customer\": {\"fields\": {\"externalId\": \"k\", \"name\": \"k\"},"
                        + " \"own\": {\"hobby\": \"likes\"}}}}"));
        MapRow rows = new MapRow(mapping, Set.of(Entity.CUSTOMER), TODAY);

        CustomerRow row = (CustomerRow) rows.map(PLACE, TableRow.of(Map.of("k", "C1", "likes", " 钓鱼，摄影 ")))
                .records()
                .get(0);

        assertThat(row.own()).isEqualTo(Map.of("hobby", "钓鱼，摄影"));
        assertThat(mapping.unread(List.of("k", "likes"), Set.of(Entity.CUSTOMER)))
                .isEmpty();
    }

    private static MappingProfile mapping(String fields) {
        return LoadMappingProfile.from(
                "mine", new StringReader("{\"entities\": {\"customer\": {\"fields\": " + fields + "}}}"));
    }

    @Test
    void an_identity_number_fills_what_is_empty_and_flags_what_contradicts() {
        Map<String, String> row = new LinkedHashMap<>(Map.of("externalId", "C1", "name", "A"));
        row.put("idNumber", "11010519491231002x");
        CustomerRow filled = (CustomerRow) map(row).records().get(0);
        assertThat(filled.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(filled.gender()).isEqualTo("F");
        row.put("birthDate", "1950-01-01");
        assertThat(map(row).findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(Code.CONTRADICTS_ID_NUMBER));
    }

    @Test
    void a_wrong_identity_number_and_an_unusual_telephone_are_kept_and_flagged() {
        MapRow.Mapped mapped =
                map(Map.of("externalId", "C1", "name", "A", "idNumber", "123", "phone", "front desk", "email", "a@b"));
        CustomerRow customer = (CustomerRow) mapped.records().get(0);
        assertThat(customer.idNumber()).isEqualTo("123");
        assertThat(customer.phone()).isEqualTo("front desk");
        assertThat(mapped.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(Code.UNUSUAL_ID_NUMBER, Code.UNUSUAL_PHONE, Code.UNUSUAL_EMAIL);
    }

    @Test
    void an_interaction_without_offset_is_taken_at_the_clock_of_the_mapping() {
        InteractionRow row =
                (InteractionRow) map(Map.of("customer", "C1", "at", "2026/6/30 8:15", "kind", "电话", "text", "问续保。"))
                        .records()
                        .get(0);
        assertThat(row.at()).isEqualTo(Instant.parse("2026-06-30T00:15:00Z"));
        assertThat(row.kind()).isEqualTo("CALL");
    }

    @Test
    void one_row_can_make_customer_policy_and_claim() {
        MappingProfile profile = LoadMappingProfile.shipped("ibm-watson-customer-value");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Customer", "XY1");
        row.put("State", "Nowhere");
        row.put("Customer Lifetime Value", "1234.5678");
        row.put("Coverage", "Basic");
        row.put("Education", "High School or Below");
        row.put("Effective To Date", "2/24/11");
        row.put("EmploymentStatus", "Employed");
        row.put("Gender", "F");
        row.put("Income", "50000");
        row.put("Marital Status", "Married");
        row.put("Monthly Premium Auto", "70");
        row.put("Months Since Last Claim", "3");
        row.put("Months Since Policy Inception", "5");
        row.put("Policy Type", "Personal Auto");
        row.put("Sales Channel", "Agent");
        row.put("Total Claim Amount", "384.811147");
        MapRow mapRow = new MapRow(profile, profile.fitting(row.keySet()), TODAY);
        MapRow.Mapped mapped = mapRow.map(PLACE, TableRow.of(row));
        assertThat(mapped.findings()).isEmpty();
        CustomerRow customer = (CustomerRow) mapped.records().get(0);
        PolicyRow policy = (PolicyRow) mapped.records().get(1);
        ClaimRow claim = (ClaimRow) mapped.records().get(2);
        assertThat(customer.education()).isEqualTo("SECONDARY");
        assertThat(customer.lifetimeValue()).isEqualTo(new BigDecimal("1234.57"));
        assertThat(policy.premium()).isEqualTo(new BigDecimal("840.00"));
        assertThat(policy.startDate()).isEqualTo(LocalDate.of(2010, 9, 24));
        assertThat(policy.customer()).isEqualTo("XY1");
        assertThat(claim)
                .isEqualTo(new ClaimRow(
                        "XY1-C", "XY1-P", LocalDate.of(2010, 11, 24), new BigDecimal("384.81"), "PAID", null));
        row.put("Total Claim Amount", "0");
        assertThat(mapRow.map(PLACE, TableRow.of(row)).records()).hasSize(2);
    }

    @Test
    void a_policy_remembers_what_a_rule_filled() {
        MappingProfile profile = LoadMappingProfile.from(
                "one",
                new StringReader("{\"entities\":{\"policy\":{\"fields\":{\"externalId\":\"p\",\"customer\":\"c\","
                        + "\"line\":{\"default\":\"HOME\"},\"status\":{\"column\":\"s\",\"default\":\"LAPSED\"}}}}}"));
        Map<String, String> row = Map.of("p", "P1", "c", "C1", "s", "");
        MapRow.Mapped mapped = new MapRow(profile, profile.fitting(row.keySet()), TODAY).map(PLACE, TableRow.of(row));
        assertThat(mapped.records())
                .singleElement()
                .isInstanceOfSatisfying(
                        PolicyRow.class, policy -> assertThat(policy.filled()).containsExactly("status"));
    }

    @Test
    void what_hangs_on_a_refused_record_is_not_made() {
        MappingProfile profile = LoadMappingProfile.from(
                "two",
                new StringReader(
                        "{\"entities\":{\"customer\":{\"fields\":{\"externalId\":\"id\",\"name\":\"n\"}},"
                                + "\"policy\":{\"fields\":{\"externalId\":\"p\",\"customer\":\"id\",\"line\":{\"default\":\"HOME\"}}}}}"));
        Map<String, String> row = Map.of("id", "C1", "n", "", "p", "P1");
        MapRow.Mapped mapped = new MapRow(profile, profile.fitting(row.keySet()), TODAY).map(PLACE, TableRow.of(row));
        assertThat(mapped.records()).isEmpty();
        assertThat(mapped.findings()).extracting(Finding::code).containsExactly(Code.MISSING);
    }

    @Property(tries = 500)
    void no_row_makes_it_throw(@ForAll @Size(24) List<String> any) {
        Map<String, String> row = new LinkedHashMap<>();
        int next = 0;
        for (Field field : Entity.CUSTOMER.fields()) {
            row.put(field.name(), any.get(next++ % any.size()));
        }
        map(row);
        Map<String, String> policy = new LinkedHashMap<>();
        for (Field field : Entity.POLICY.fields()) {
            policy.put(field.name(), any.get(next++ % any.size()));
        }
        map(policy);
        map(Map.of("customer", any.get(0), "at", any.get(1), "kind", "CALL", "text", any.get(2)));
    }

    private static MapRow.Mapped map(Map<String, String> row) {
        return new MapRow(CANONICAL, CANONICAL.fitting(row.keySet()), TODAY).map(PLACE, TableRow.of(row));
    }
}
