package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.ClaimFacts;
import org.fieldlore.customer.ClaimStatus;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.Education;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.MaritalStatus;
import org.fieldlore.customer.Placed;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Stage;
import org.fieldlore.ingest.archive.CanonicalRow;
import org.fieldlore.ingest.archive.ClaimRow;
import org.fieldlore.ingest.archive.CustomerRow;
import org.fieldlore.ingest.archive.InteractionRow;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MapRow;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.archive.PolicyRow;
import org.fieldlore.ingest.clean.ReadTable;
import org.fieldlore.ingest.clean.TableRow;
import org.jspecify.annotations.Nullable;

/** Customers with households, policies, claims and notes, mapped like any other extract. */
@ApplicationScoped
class DemoArchive {
    private static final List<String> FILES =
            List.of("customers.csv", "policies.csv", "claims.csv", "interactions.csv");

    @Inject
    private KeepArchive keep;

    @Inject
    private Clock clock;

    void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (String name : FILES) keep.keep(batch(name, today));
    }

    private static ArchiveBatch batch(String name, LocalDate today) {
        MappingProfile canonical = LoadMappingProfile.shipped("canonical");
        List<CanonicalRow> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile("demo-", ".csv");
            try (Writer out = Files.newBufferedWriter(file)) {
                DemoFile.write(name, today, out);
            }
            try (ReadTable table = ReadTable.open(file, name)) {
                MapRow map = new MapRow(canonical, canonical.fitting(table.columns()), today);
                while (table.hasNext())
                    if (table.next() instanceof org.fieldlore.ingest.clean.Line.Accepted<TableRow> line)
                        rows.addAll(map.map(line.place(), line.value()).records());
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArchiveBatch(
                null,
                placed(rows, CustomerRow.class, DemoArchive::facts),
                placed(rows, PolicyRow.class, DemoArchive::facts),
                placed(rows, ClaimRow.class, DemoArchive::facts),
                placed(rows, InteractionRow.class, DemoArchive::facts));
    }

    private static <R, F> List<Placed<F>> placed(
            List<CanonicalRow> rows, Class<R> type, java.util.function.Function<R, F> facts) {
        return rows.stream()
                .filter(type::isInstance)
                .map(row -> new Placed<>("demo", facts.apply(type.cast(row))))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }

    private static CustomerFacts facts(CustomerRow row) {
        return new CustomerFacts(
                row.externalId(),
                code(CustomerKind.class, row.kind()),
                row.name(),
                code(Gender.class, row.gender()),
                row.birthDate(),
                row.idNumber(),
                row.phone(),
                row.email(),
                row.plate(),
                row.occupation(),
                row.employer(),
                row.income(),
                code(Education.class, row.education()),
                code(MaritalStatus.class, row.maritalStatus()),
                row.children(),
                row.region(),
                row.city(),
                code(Stage.class, row.stage()),
                row.household(),
                row.agent(),
                row.since(),
                row.satisfaction(),
                row.lifetimeValue(),
                row.note());
    }

    private static PolicyFacts facts(PolicyRow row) {
        return new PolicyFacts(
                row.externalId(),
                row.customer(),
                Line.valueOf(row.line()),
                row.product(),
                row.coverage(),
                row.plate(),
                row.premium(),
                row.sumInsured(),
                row.currency(),
                row.startDate(),
                row.endDate(),
                code(PolicyStatus.class, row.status()),
                code(Renewal.class, row.renewal()),
                row.channel());
    }

    private static ClaimFacts facts(ClaimRow row) {
        return new ClaimFacts(
                row.externalId(),
                row.policy(),
                row.occurredOn(),
                row.amount(),
                code(ClaimStatus.class, row.status()),
                row.cause());
    }

    private static InteractionFacts facts(InteractionRow row) {
        return new InteractionFacts(
                null, row.customer(), row.agent(), row.at(), InteractionKind.valueOf(row.kind()), row.text());
    }
}
