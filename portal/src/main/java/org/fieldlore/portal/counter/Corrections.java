package org.fieldlore.portal.counter;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Fact;

/**
 * What someone enters to put facts right, beside what stood there when they began. Only what they touched is sent, so a
 * colleague's change to another fact survives.
 */
final class Corrections {
    private final Map<String, String> was = new HashMap<>();
    private final Map<String, String> entered = new HashMap<>();

    Map<String, String> was() {
        return was;
    }

    Map<String, String> entered() {
        return entered;
    }

    void begin(CustomerView view) {
        for (Fact fact : Fact.values()) {
            String value = FactField.entered(view.value(fact));
            was.putIfAbsent(fact.name(), value);
            entered.putIfAbsent(fact.name(), value);
        }
    }

    Map<Fact, String> touched() {
        Map<Fact, String> touched = new EnumMap<>(Fact.class);
        for (String name : entered.keySet())
            if (!at(entered, name).equals(at(was, name))) touched.put(Fact.valueOf(name), at(entered, name));
        return touched;
    }

    /** Takes over what a colleague changed meanwhile, wherever this person entered nothing of their own. */
    void meanwhile(CustomerView now) {
        Map<Fact, String> touched = touched();
        for (String name : List.copyOf(was.keySet())) {
            String value = FactField.entered(now.value(Fact.valueOf(name)));
            was.put(name, value);
            if (!touched.containsKey(Fact.valueOf(name))) entered.put(name, value);
        }
    }

    // Faces stores null for an empty field.
    private static String at(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null ? "" : value.strip();
    }
}
