package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.insight.coverage.CoverageCell;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.question.Commission;
import org.jspecify.annotations.Nullable;

/** Gaps of the coverage map as a table to take away; what the page does not tell it does not tell either. */
@RequestScoped
public class CoverageTable {
    private static final int HUNDRED = 100;

    @Inject
    private Here here;

    @Inject
    private CustomerSettings settings;

    @Inject
    private SpotWords spots;

    Csv of(List<CoverageCell> cells) {
        Wordbook words = new Wordbook(here.getLocale());
        String unit = words.unit(settings.currency());
        Csv table = new Csv()
                .row(Stream.of(
                                "segment.only",
                                "field.stage",
                                "concept",
                                "customers",
                                "unserved",
                                "premium",
                                "atStake",
                                "items",
                                "covered",
                                "questions",
                                "searches",
                                "bounty")
                        .map(key -> MessageFormat.format(
                                words.of(
                                        "actuary", key.contains(".") || BESIDE.contains(key) ? key : "coverage." + key),
                                unit))
                        .toArray());
        for (CoverageCell cell : cells)
            table.row(
                    spots.segment(cell.spot().segment()),
                    spots.stage(cell.spot().stage()),
                    spots.concept(cell.spot()),
                    cell.customers().value(),
                    cell.unserved(),
                    whole(cell.premium()),
                    whole(cell.atStake()),
                    cell.items(),
                    Math.round(HUNDRED * cell.covered()),
                    cell.questions(),
                    cell.searches(),
                    bounty(cell.commission()));
        return table;
    }

    private static final List<String> BESIDE = List.of("customers", "premium");

    private static @Nullable BigDecimal whole(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(0, RoundingMode.HALF_UP);
    }

    private static @Nullable Integer bounty(@Nullable Commission commission) {
        return commission == null ? null : commission.bounty();
    }
}
