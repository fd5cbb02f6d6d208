package org.fieldlore.ingest.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueChars;
import org.fieldlore.ingest.extract.Reading;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Property(tries = 200)
    void a_message_comes_out_as_it_went_in_whatever_is_printed_before(@ForAll byte[] payload, @ForAll byte[] noise)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(noise);
        Frame.write(out, payload);
        assertThat(Frame.read(new ByteArrayInputStream(out.toByteArray()), 100_000))
                .isEqualTo(payload);
    }

    @Test
    void a_message_longer_than_allowed_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frame.write(out, new byte[11]);
        assertThatThrownBy(() -> Frame.read(new ByteArrayInputStream(out.toByteArray()), 10))
                .isInstanceOf(IOException.class)
                .hasMessage("message of 11 bytes, allowed are 10");
    }

    @Test
    void the_end_of_the_other_side_is_told_apart() {
        assertThatThrownBy(() -> Frame.read(new ByteArrayInputStream(new byte[5]), 10))
                .isInstanceOf(EOFException.class);
    }

    @Property(tries = 100)
    void a_reading_comes_out_as_it_went_in(@ForAll @StringLength(max = 50) @UniqueChars String any) throws IOException {
        String text = any.replaceAll("[\\uD800-\\uDFFF]", "保险");
        Reading read = new Reading.Extracted(
                text, "text/plain", text, text + "\n" + text, "zh", OptionalInt.of(3), Map.of("author", text));
        assertThat(Message.reading(Message.of(read))).isEqualTo(read);
        Reading not = new Reading.Unreadable(text, Reading.Reason.BOMB, text);
        assertThat(Message.reading(Message.of(not))).isEqualTo(not);
    }

    @Test
    void a_request_keeps_a_name_that_is_no_path() throws IOException {
        Message.Request request = new Message.Request(Path.of("/somewhere/1.bin"), "../条款:/\\*.docx");
        assertThat(Message.request(Message.of(request))).isEqualTo(request);
    }
}
