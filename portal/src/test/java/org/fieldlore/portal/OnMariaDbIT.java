package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fieldlore.shared.MariaDb;
import org.junit.jupiter.api.Test;

/** The same product on MariaDB by settings alone, and what is left of it after a restart. */
class OnMariaDbIT {
    @Test
    void settings_alone_move_the_portal_to_mariadb_and_a_second_start_keeps_the_data()
            throws IOException, InterruptedException {
        Path product = Path.of(System.getProperty("fieldlore.product"));
        Path data = Files.createTempDirectory(product.resolveSibling("."), "maria-data-");
        Map<String, String> settings = Map.of(
                "FIELDLORE_DB_DRIVER",
                "com.mysql.cj.jdbc.MysqlDataSource",
                "FIELDLORE_DB_URL",
                MariaDb.start().url(),
                "FIELDLORE_DB_USER",
                MariaDb.USER,
                "FIELDLORE_DB_PASSWORD",
                "");

        RunningPortal first = RunningPortal.start(product, data, settings);
        String before = first.api("agent", "GET", "/api/search?q=%E6%B6%A8%E4%BB%B7", null)
                .body();
        first.stop();
        assertThat(before).contains("涨价");
        assertThat(data.resolve("db")).doesNotExist();

        RunningPortal second = RunningPortal.start(product, data, settings);
        String after = second.api("agent", "GET", "/api/search?q=%E6%B6%A8%E4%BB%B7", null)
                .body();
        second.stop();
        assertThat(after).contains("涨价");
    }
}
