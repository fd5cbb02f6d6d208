package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** The conformance test that integrators run, against the built product. */
class ConformIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void the_product_keeps_its_own_contract() throws Exception {
        String customer = String.valueOf(Json.object(Json.array(
                                Json.object(Json.read(portal.api("agent", "GET", "/api/customers?size=2", null)
                                                .body()))
                                        .get("customers"))
                        .get(1))
                .get("externalId"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

        int status = Fieldlore.run(
                List.of(
                        "conform",
                        "--portal",
                        portal.at("").toString(),
                        "--data",
                        portal.data().toString(),
                        "--customer",
                        customer),
                out,
                out);

        String lines = said.toString(StandardCharsets.UTF_8);
        assertThat(status).as(lines).isZero();
        assertThat(lines.lines().filter(line -> line.startsWith("PASS"))).hasSizeGreaterThanOrEqualTo(20);
        assertThat(lines).doesNotContain("FAIL", "SKIP");
    }
}
