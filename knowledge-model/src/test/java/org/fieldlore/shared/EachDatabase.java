package org.fieldlore.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs a test once on H2 and once on MariaDB, each time with empty tables; the test takes a {@link Db}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EachDatabase.Emptied.class)
public @interface EachDatabase {
    /** Empties a database just before its turn. */
    class Emptied implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) throws Exception {
            return Db.both().map(db -> {
                try {
                    db.empty();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
                return Arguments.of(db);
            });
        }
    }
}
