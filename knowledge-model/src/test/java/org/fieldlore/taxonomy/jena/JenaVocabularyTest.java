package org.fieldlore.taxonomy.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldlore.taxonomy.FileUnreadable;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Violation;
import org.fieldlore.taxonomy.VocabularyReader.Reading;
import org.junit.jupiter.api.Test;

class JenaVocabularyTest {
    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix v: <https://fieldlore.org/vocabulary/> .
            @prefix need: <https://fieldlore.org/vocabulary/need/> .
            """;
    private static final String SHAPES = PREFIXES + """
            v:concept a sh:NodeShape ; sh:targetClass skos:Concept ;
              sh:property [ sh:path skos:prefLabel ; sh:minCount 2 ; sh:uniqueLang true ;
                sh:message "中英文名称各一个"@zh , "One label in each language"@en ] .
            """;
    private static final String GOOD = PREFIXES + """
            v:need a skos:ConceptScheme ; skos:prefLabel "需求"@zh , "Need"@en .
            need:cover a skos:Concept ; skos:inScheme v:need ; skos:prefLabel "保障"@zh , "Cover"@en ;
              skos:altLabel "保额"@zh , "protection"@en , "cover for life"@en ; skos:definition "出事有钱用"@zh , "Money when needed"@en ;
              skos:notation "LIFE" ; skos:related need:saving .
            need:saving a skos:Concept ; skos:inScheme v:need ; skos:prefLabel "储蓄"@zh , "Saving"@en ; skos:broader need:cover .
            """;
    private final JenaVocabulary reader = new JenaVocabulary(SHAPES);

    @Test
    void skos_is_read_with_both_languages() {
        Reading reading = reader.read(GOOD);
        assertThat(reading.violations()).isEmpty();
        assertThat(reading.schemes()).containsExactly(new Scheme("need", "需求", "Need"));
        assertThat(reading.concepts()).extracting(ParsedConcept::zh).containsExactly("保障", "储蓄");
        ParsedConcept cover = reading.concepts().get(0);
        assertThat(cover.altEn()).containsExactly("cover for life", "protection");
        assertThat(cover.notation()).isEqualTo("LIFE");
        assertThat(cover.related()).containsExactly("https://fieldlore.org/vocabulary/need/saving");
        assertThat(reading.concepts().get(1).broader()).isEqualTo(cover.iri());
    }

    @Test
    void broken_rules_are_told_in_both_languages_and_nothing_is_read() {
        Reading reading = reader.read(GOOD.replace(" , \"Saving\"@en", ""));
        assertThat(reading.concepts()).isEmpty();
        assertThat(reading.violations()).hasSize(1);
        Violation violation = reading.violations().get(0);
        assertThat(violation.focus()).isEqualTo("https://fieldlore.org/vocabulary/need/saving");
        assertThat(violation.path()).contains("prefLabel");
        assertThat(violation.message("zh-CN")).isEqualTo("中英文名称各一个");
        assertThat(violation.message("en")).isEqualTo("One label in each language");
    }

    @Test
    void what_is_no_turtle_is_refused_with_its_place() {
        assertThatThrownBy(() -> reader.read("@prefix a: <urn:b> .\na:x a \"open ."))
                .isInstanceOfSatisfying(
                        FileUnreadable.class,
                        refusal -> assertThat(refusal.facts().get(0)).isEqualTo(2L));
    }
}
