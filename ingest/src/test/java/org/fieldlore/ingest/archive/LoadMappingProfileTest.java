package org.fieldlore.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadMappingProfileTest {

    @Test
    void every_mapping_that_comes_with_the_product_loads() {
        LoadMappingProfile.shipped()
                .forEach(name ->
                        assertThat(LoadMappingProfile.shipped(name).name()).isEqualTo(name));
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void the_canonical_mapping_names_every_field_by_itself(Entity entity) {
        MappingProfile canonical = LoadMappingProfile.shipped("canonical");
        assertThat(canonical.mapping(entity).columns())
                .containsExactlyInAnyOrderElementsOf(
                        entity.fields().stream().map(Field::name).toList());
    }

    @Test
    void a_table_says_by_its_columns_what_it_holds() {
        MappingProfile canonical = LoadMappingProfile.shipped("canonical");
        assertThat(canonical.fitting(List.of("externalId", "name", "city"))).containsExactly(Entity.CUSTOMER);
        assertThat(canonical.fitting(List.of("externalId", "customer", "line"))).containsExactly(Entity.POLICY);
        assertThat(canonical.fitting(List.of("externalId", "policy", "occurredOn")))
                .containsExactly(Entity.CLAIM);
        assertThat(canonical.fitting(List.of("customer", "at", "kind", "text"))).containsExactly(Entity.INTERACTION);
        assertThat(canonical.fitting(List.of("household", "householdName"))).containsExactly(Entity.HOUSEHOLD);
    }

    @Test
    void a_table_that_fits_nothing_is_refused_with_what_it_lacks() {
        MappingProfile canonical = LoadMappingProfile.shipped("canonical");
        assertThatThrownBy(() -> canonical.fitting(List.of("externalId", "nom")))
                .isInstanceOfSatisfying(
                        MappingDoesNotFit.class,
                        refusal -> assertThat(refusal.facts()).containsExactly("canonical", "name"));
    }

    @Test
    void columns_that_nobody_reads_are_named() {
        MappingProfile canonical = LoadMappingProfile.shipped("canonical");
        assertThat(canonical.unread(List.of("externalId", "name", "shoe size"), Set.of(Entity.CUSTOMER)))
                .containsExactly("shoe size");
    }

    @Test
    void a_gap_is_filled_only_where_the_record_remembers_it() {
        assertThatThrownBy(() -> load("{\"entities\":{\"claim\":{\"fields\":{\"externalId\":\"k\",\"policy\":\"p\","
                        + "\"status\":{\"column\":\"s\",\"default\":\"PAID\"}}}}}"))
                .isInstanceOfSatisfying(
                        MappingFieldWrong.class,
                        refusal -> assertThat(refusal.facts())
                                .containsExactly("mine", "claim.status", "column, default", "column | default"));
    }

    @Test
    void a_field_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> load("{\"entities\":{\"claim\":{\"fields\":{\"colour\":\"c\"}}}}"))
                .isInstanceOfSatisfying(
                        MappingFieldWrong.class,
                        refusal -> assertThat(refusal.facts())
                                .containsExactly(
                                        "mine",
                                        "claim.colour",
                                        "colour",
                                        "externalId, policy, occurredOn, amount, status, cause"));
    }

    @Test
    void a_required_field_must_have_a_rule() {
        assertThatThrownBy(() -> load("{\"entities\":{\"customer\":{\"fields\":{\"externalId\":\"id\"}}}}"))
                .isInstanceOf(MappingFieldWrong.class)
                .hasMessageContaining("customer.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"entities\":{}}",
                "{\"entities\":{\"ship\":{}}}",
                "{\"entities\":{\"claim\":{}}}",
                "{\"entities\":{\"claim\":[]}}",
                "{\"dateOrder\":\"XYZ\",\"entities\":{}}",
                "{\"zone\":\"Mars/Base\",\"entities\":{}}",
                "{\"entities\":{\"claim\":{\"fields\":{\"policy\":{\"columm\":\"x\"}}}}}",
                "{\"entities\":{\"claim\":{\"fields\":{\"policy\":{\"column\":\"x\",\"template\":\"y\"}}}}}",
                "{\"entities\":{\"claim\":{\"fields\":{\"policy\":{}}}}}",
                "{\"entities\":{\"claim\":{\"fields\":{\"policy\":7}}}}",
                "{\"entities\":{\"claim\":{\"fields\":{\"amount\":{\"column\":\"a\",\"multiply\":\"twelve\"}}}}}",
            })
    void a_mapping_that_makes_no_sense_is_refused_and_nothing_else_is_thrown(String json) {
        assertThatThrownBy(() -> load(json)).isInstanceOf(Refusal.class);
    }

    private static MappingProfile load(String json) {
        return LoadMappingProfile.from("mine", new StringReader(json));
    }
}
