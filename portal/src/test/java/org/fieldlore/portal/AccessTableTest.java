package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of who may see what names all that can be asked for, and nothing that is gone. */
class AccessTableTest {
    /** What the server answers by itself, or a filter at no single address. */
    private static final Set<String> OTHERS =
            Set.of("GET /health", "GET /metrics", "GET /openapi", "GET /vocabulary/*");

    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fieldlore.portal");

    @Test
    void every_page_file_and_endpoint_stands_in_the_table_and_nothing_else() throws IOException {
        Set<String> there = new TreeSet<>(OTHERS);
        there.addAll(pages());
        PORTAL.stream().filter(c -> c.isAnnotatedWith(Path.class)).forEach(c -> there.addAll(endpoints(c.reflect())));
        PORTAL.stream()
                .filter(c -> c.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect)
                .forEach(c -> there.addAll(files(c)));
        Set<String> told =
                AccessTable.lines().stream().map(AccessTable.Line::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(there);
    }

    private static Set<String> pages() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> "/" + WEBAPP.relativize(file))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF"))
                    .map(path -> "GET " + path)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> endpoints(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        Set<String> names = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = Stream.of("/api", root, path == null ? "" : path.value())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("/"))
                    .replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
            for (Annotation one : method.getAnnotations()) {
                HttpMethod verb = one.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) names.add(verb.value() + " " + address);
            }
        }
        return names;
    }

    private static Set<String> files(Class<?> servlet) {
        assertThat(HttpServlet.class).isAssignableFrom(servlet);
        List<String> addresses = List.of(servlet.getAnnotation(WebServlet.class).value());
        return Stream.<Class<?>>iterate(servlet, c -> c != HttpServlet.class, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .map(Method::getName)
                .filter(name -> name.matches("do(Get|Post|Put|Delete)"))
                .map(name -> name.substring(2).toUpperCase(Locale.ROOT))
                .flatMap(verb -> addresses.stream().map(address -> verb + " " + address))
                .collect(Collectors.toSet());
    }
}
