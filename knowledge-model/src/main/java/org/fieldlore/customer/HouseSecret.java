package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** What this house alone knows: errors of figures and pseudonyms follow from it. Made at the first start, and never shown. */
@UseCase
public class HouseSecret {
    private final EntityManager em;

    @Inject
    public HouseSecret(EntityManager em) {
        this.em = em;
    }

    /** Makes it while nobody asks yet, so that no two requests do. */
    public void prepare() {
        bytes();
    }

    public byte[] bytes() {
        List<Row> known = Sql.of("select secret from house_secret where id = 1").rows(em);
        return (known.isEmpty() ? made() : known.get(0).text(0)).getBytes(StandardCharsets.UTF_8);
    }

    private String made() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Sql.of("insert into house_secret (id, secret) values (1, ?)", secret).execute(em);
        return secret;
    }
}
