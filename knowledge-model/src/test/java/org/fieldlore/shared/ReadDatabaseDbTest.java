package org.fieldlore.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadDatabaseDbTest {
    @EachDatabase
    void the_database_names_itself_and_its_newest_migration(Db db) {
        ReadDatabase.Facts facts = db.in(em -> new ReadDatabase(em).facts());

        assertThat(facts.product()).isNotBlank();
        assertThat(facts.place()).startsWith("jdbc:").doesNotContain("?", ";");
        assertThat(facts.schema()).isGreaterThanOrEqualTo("010");
    }

    @Test
    void parameters_of_an_address_stay_secret() {
        assertThat(ReadDatabase.place("jdbc:mysql://db:3306/fieldlore?user=a&password=b"))
                .isEqualTo("jdbc:mysql://db:3306/fieldlore");
    }
}
