package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;

class SignBadgeDbTest {
    private static final byte[] TEXT = "a badge".getBytes(StandardCharsets.UTF_8);

    @EachDatabase
    void what_is_signed_is_checked_by_the_public_key_and_nothing_else_is(Db db) throws GeneralSecurityException {
        db.run(em -> new SignBadge(em, Clock.systemUTC()).prepare());
        byte[] signature = db.<byte[]>in(em -> new SignBadge(em, Clock.systemUTC()).sign(TEXT));
        RSAPublicKey key = db.<RSAPublicKey>in(em -> new SignBadge(em, Clock.systemUTC()).key());

        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(fits(key, TEXT, signature)).isTrue();
        assertThat(fits(key, "a bodge".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
    }

    @EachDatabase
    void a_server_that_starts_again_keeps_the_key(Db db) {
        db.run(em -> new SignBadge(em, Clock.systemUTC()).prepare());
        RSAPublicKey before = db.<RSAPublicKey>in(em -> new SignBadge(em, Clock.systemUTC()).key());
        db.run(em -> new SignBadge(em, Clock.systemUTC()).prepare());

        assertThat(db.<RSAPublicKey>in(em -> new SignBadge(em, Clock.systemUTC()).key()))
                .isEqualTo(before);
    }

    private static boolean fits(RSAPublicKey key, byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(text);
        return check.verify(signature);
    }
}
