package org.fieldlore.portal.vocabulary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.LabelsCsv;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyFiles;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;

/**
 * Answers for the IRIs of the vocabulary, its schemes and its concepts: people get the page (303, as Cool URIs for the Semantic
 * Web has it), programs the syntax that they accept. A retired concept answers as well, and says what replaced it.
 */
@WebFilter("/vocabulary/*")
public class ConceptIris extends HttpFilter {
    private static final String ROOT = "https://fieldlore.org";
    private static final Pattern IRI = Pattern.compile("/vocabulary(?:/([a-z-]+)(?:/([a-z0-9-]+))?)?/?");
    private static final Map<String, Syntax> FORMATS =
            Map.of("ttl", Syntax.TURTLE, "jsonld", Syntax.JSON_LD, "rdf", Syntax.RDF_XML);

    @Inject
    private ReadVocabulary read;

    @Inject
    private VocabularyFiles files;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher iri = IRI.matcher(path);
        if (!iri.matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Vary", "Accept");
        Vocabulary vocabulary = read.current();
        if (iri.group(2) != null) concept(vocabulary, ROOT + path, request, response);
        else whole(vocabulary, Objects.requireNonNullElse(iri.group(1), ""), request, response);
    }

    private void concept(Vocabulary vocabulary, String iri, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ConceptId> id = vocabulary.idOf(iri);
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Syntax> syntax = syntax(request);
        if (syntax.isEmpty()) see(request, response, "?id=" + id.get());
        else
            send(
                    files.write(List.of(), vocabulary.stated(id.get()).stream().toList(), syntax.get()),
                    syntax.get().mediaType(),
                    response);
    }

    private void whole(Vocabulary vocabulary, String scheme, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Scheme> schemes = vocabulary.schemes().stream()
                .filter(one -> scheme.isEmpty() || one.code().equals(scheme))
                .toList();
        if (schemes.isEmpty() && !scheme.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<ParsedConcept> concepts = vocabulary.stated().stream()
                .filter(one -> scheme.isEmpty() || one.scheme().equals(scheme))
                .toList();
        String name = scheme.isEmpty() ? "vocabulary" : scheme;
        if ("csv".equals(request.getParameter("format"))) {
            attach(name + ".csv", response);
            send(LabelsCsv.write(concepts), "text/csv", response);
            return;
        }
        Optional<Syntax> syntax = syntax(request);
        if (syntax.isEmpty()) {
            see(request, response, scheme.isEmpty() ? "" : "?scheme=" + scheme);
            return;
        }
        attach(name + "." + syntax.get().ending(), response);
        send(files.write(schemes, concepts, syntax.get()), syntax.get().mediaType(), response);
    }

    /** What was asked for by name, or else by the header; nothing for whoever wants a page. */
    private static Optional<Syntax> syntax(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null) return Optional.ofNullable(FORMATS.get(format));
        String accept =
                Objects.requireNonNullElse(request.getHeader("Accept"), "").toLowerCase(Locale.ROOT);
        if (accept.contains("text/html")) return Optional.empty();
        return FORMATS.values().stream()
                .filter(one -> accept.contains(one.mediaType()))
                .sorted()
                .findFirst();
    }

    private static void see(HttpServletRequest request, HttpServletResponse response, String query) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/vocabulary/concepts.xhtml" + query);
    }

    private static void attach(String name, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static void send(String text, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
