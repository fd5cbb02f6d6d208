package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.fieldlore.shared.Refusal;

/** Words of the shell's bundle in the language of whoever is here. */
@RequestScoped
public class Words {
    private static final String BUNDLE = "org.fieldlore.portal.shell.shell";

    @Inject
    private Here here;

    /** The text under a key, with arguments put in; numbers and dates are written as the language writes them. */
    public String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, here.getLocale()).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, here.getLocale()).format(arguments);
    }

    /** What a refusal says to people. */
    public String of(Refusal refusal) {
        return of(
                "refusal." + refusal.key(),
                refusal.facts().stream().map(this::inWords).toArray());
    }

    /** Codes have words too: those of {@code VersionState.LIVE} are under "versionState.LIVE". */
    private Object inWords(Object fact) {
        if (!(fact instanceof Enum<?> code)) return fact;
        String type = code.getDeclaringClass().getSimpleName();
        return of(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + code.name());
    }
}
