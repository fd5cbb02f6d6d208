package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.shared.Database;
import org.junit.jupiter.api.Test;

/** The one file of settings and the classes that read them say the same. */
class SettingsTest {
    private static final Pattern IN_ANNOTATION = Pattern.compile("\\$\\{MPCONFIG=([a-z.]+)}");

    /** Read by other settings or by the launcher, and by no class. */
    private static final List<String> READ_ELSEWHERE = List.of("fieldlore.data.dir");

    @Test
    void every_setting_that_a_class_reads_is_in_the_file_with_the_same_default() throws IOException {
        Properties file = file();
        for (ConfigProperty setting : read().values()) {
            assertThat(file.stringPropertyNames()).contains(setting.name());
            boolean computed = file.getProperty(setting.name()).contains("${");
            if (!computed && !setting.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE))
                assertThat(setting.defaultValue()).as(setting.name()).isEqualTo(file.getProperty(setting.name()));
        }
    }

    @Test
    void every_setting_in_the_file_is_read() throws IOException {
        List<String> known = new ArrayList<>(read().keySet());
        known.addAll(READ_ELSEWHERE);
        Matcher inDataSource = IN_ANNOTATION.matcher(Database.class
                .getAnnotation(jakarta.annotation.sql.DataSourceDefinition.class)
                .toString());
        while (inDataSource.find()) known.add(inDataSource.group(1));

        assertThat(file().stringPropertyNames().stream().filter(key -> key.startsWith("fieldlore.")))
                .isSubsetOf(known);
    }

    private static Properties file() throws IOException {
        Properties file = new Properties();
        try (InputStream in = SettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            file.load(in);
        }
        return file;
    }

    private static Map<String, ConfigProperty> read() {
        Map<String, ConfigProperty> settings = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fieldlore").stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().isEquivalentTo(ConfigProperty.class)))
                        .flatMap(type -> places(type.reflect()).stream())
                        .forEach(setting -> settings.put(setting.name(), setting));
        assertThat(settings).isNotEmpty();
        return settings;
    }

    private static List<ConfigProperty> places(Class<?> type) {
        List<AnnotatedElement> places = new ArrayList<>(List.<Field>of(type.getDeclaredFields()));
        for (Constructor<?> constructor : type.getDeclaredConstructors())
            places.addAll(List.<Parameter>of(constructor.getParameters()));
        return places.stream()
                .map(place -> (Annotation) place.getAnnotation(ConfigProperty.class))
                .filter(ConfigProperty.class::isInstance)
                .map(ConfigProperty.class::cast)
                .toList();
    }
}
