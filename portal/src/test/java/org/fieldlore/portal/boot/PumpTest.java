package org.fieldlore.portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fieldlore.shared.Outbox;
import org.junit.jupiter.api.Test;

class PumpTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void a_listener_that_fails_holds_up_no_other_and_the_news_is_kept() {
        List<Outbox.Listener> listeners = List.of(
                listener("knowledge", news -> {
                    throw new IllegalStateException("no disk");
                }),
                listener("knowledge", news -> {
                    throw new NoClassDefFoundError("no library");
                }),
                listener("knowledge", heard::addAll),
                listener("vocabulary", heard::addAll));
        assertThat(Pump.told(listeners, "knowledge", List.of("7"))).isFalse();
        assertThat(heard).containsExactly("7");
    }

    @Test
    void news_that_all_have_heard_is_done() {
        List<Outbox.Listener> listeners =
                List.of(listener("knowledge", heard::addAll), listener("knowledge", heard::addAll));
        assertThat(Pump.told(listeners, "knowledge", List.of("7"))).isTrue();
        assertThat(heard).containsExactly("7", "7");
        assertThat(Pump.told(List.of(), "knowledge", List.of("7"))).isTrue();
    }

    private static Outbox.Listener listener(String topic, Consumer<List<String>> work) {
        return new Outbox.Listener() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public void apply(List<String> subjects) {
                work.accept(subjects);
            }
        };
    }
}
