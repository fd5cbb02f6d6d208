package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldlore.ingest.pipeline.RunImport;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.source.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Says in the language of whoever is here what an import found. Each code has a short name; some have a sentence more that
 * names the facts in braces.
 */
@RequestScoped
public class Reasons {
    private static final String BUNDLE = "org.fieldlore.portal.imports.imports";
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    @Inject
    private Here here;

    /** The short name of a code; the code itself where there is none. */
    public String name(String code) {
        String words = words("code." + code);
        return words == null ? code : words;
    }

    /** The short name with what is known of this case. */
    public String of(Finding finding) {
        String more = words("more." + finding.code());
        boolean ofField = finding.facts().containsKey("field");
        String pattern = more == null && ofField ? words("more.field") : more;
        String detail = pattern == null ? "" : filled(pattern, named(finding.facts()));
        return detail.isBlank() ? name(finding.code()) : name(finding.code()) + words("colon") + detail;
    }

    /** What ended a failed run. */
    public String ofFailure(@Nullable String failure) {
        if (failure == null) return "";
        if (failure.equals(RunImport.INTERRUPTED)) return String.valueOf(words("failure.interrupted"));
        return words("failure.fault") + words("colon") + failure.replaceFirst("^\\w+: ", "");
    }

    private Map<String, String> named(Map<String, String> facts) {
        Map<String, String> named = new HashMap<>(facts);
        named.computeIfPresent("field", (key, field) -> field(field));
        named.computeIfPresent("entity", (key, entity) -> {
            String words = words("entity." + entity);
            return words == null ? entity : words;
        });
        if (named.containsKey("usual")) {
            named.computeIfPresent("usual", (key, amount) -> number(amount));
            named.computeIfPresent("detail", (key, amount) -> number(amount));
        }
        named.computeIfPresent("measure", (key, measure) -> String.valueOf(words("measure." + measure)));
        named.computeIfPresent("rule", (key, rule) -> String.valueOf(words("filling." + rule)));
        return named;
    }

    private String number(String amount) {
        return new Wordbook(here.getLocale()).number(new BigDecimal(amount));
    }

    public String field(String field) {
        String words = words("field." + field);
        return words == null ? field : words;
    }

    private static String filled(String pattern, Map<String, String> facts) {
        return FACT.matcher(pattern)
                .replaceAll(fact -> Matcher.quoteReplacement(facts.getOrDefault(fact.group(1), "")))
                .strip();
    }

    private @Nullable String words(String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, here.getLocale()).getString(key);
        } catch (MissingResourceException unknown) {
            return null;
        }
    }
}
