package org.fieldlore.portal.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.fieldlore.insight.handbook.BookWords;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.portal.shell.Wordbook;

/** The words of books, kept beside those of the screen. */
@ApplicationScoped
public class PrintedWords implements BookWords.Source {
    @Override
    public BookWords in(String lang) {
        boolean chinese = lang.startsWith("zh");
        return new InBundle(chinese ? "zh" : "en", new Wordbook(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }

    private record InBundle(String lang, Wordbook words) implements BookWords {
        @Override
        public String of(String key, Object... arguments) {
            return words.of("handbook", "printed." + key, arguments);
        }

        @Override
        public String kind(Kind kind) {
            return words.code(kind);
        }

        @Override
        public String section(Section section) {
            return words.of("shell", "section." + section.name());
        }

        @Override
        public String day(LocalDate day) {
            return words.day(day);
        }
    }
}
