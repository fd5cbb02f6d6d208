package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {
    @TempDir
    Path folder;

    @Test
    void folders_are_walked_and_hidden_files_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("条款/.git"));
        Files.writeString(folder.resolve("条款/b.txt"), "b");
        Files.writeString(folder.resolve("条款/.git/x"), "x");
        Files.writeString(folder.resolve("a.txt"), "a");
        List<Parcel.Item> items =
                Parcel.find(List.of(folder.toString(), folder.resolve("a.txt").toString()));
        assertThat(items).extracting(Parcel.Item::name).containsExactly("a.txt", "条款/b.txt", "a.txt");
    }

    @Test
    void parcels_stay_below_what_the_portal_takes() {
        List<Parcel.Item> items = IntStream.range(0, 95)
                .mapToObj(i -> new Parcel.Item(folder, "f" + i, 40L << 20))
                .toList();
        assertThat(Parcel.pack(items))
                .hasSize(3)
                .allSatisfy(parcel -> assertThat(parcel.files().stream()
                                .mapToLong(Parcel.Item::bytes)
                                .sum())
                        .isLessThanOrEqualTo(Parcel.BYTES));
    }

    @Test
    void a_file_that_is_too_large_is_told_and_left_out() {
        List<Parcel.Item> items = List.of(
                new Parcel.Item(folder, "big", Parcel.FILE_BYTES + 1),
                new Parcel.Item(folder, "small", 1),
                new Parcel.Item(folder, "table.csv", Parcel.FILE_BYTES + 1));
        assertThat(Parcel.tooLarge(items)).extracting(Parcel.Item::name).containsExactly("big");
        assertThat(Parcel.pack(items))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.files()).hasSize(2));
    }
}
