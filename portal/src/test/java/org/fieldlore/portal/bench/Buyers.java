package org.fieldlore.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.Profile;

/** The customers of the set zimnat: eight columns of facts, then one column a product with 1 where it is held. */
record Buyers(List<String> products, List<String> ids, List<Profile> profiles) {
    private static final int FACTS = 8;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static Buyers read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                var rows = FORMAT.parse(reader)) {
            List<String> columns = rows.getHeaderNames();
            List<String> products = columns.subList(FACTS, columns.size());
            List<String> ids = new ArrayList<>();
            List<Profile> profiles = new ArrayList<>();
            for (CSVRecord row : rows) {
                Set<String> holds = new TreeSet<>(products);
                holds.removeIf(product -> !row.get(product).equals("1"));
                ids.add(row.get("ID"));
                profiles.add(new Profile(holds, facts(row)));
            }
            return new Buyers(List.copyOf(products), ids, profiles);
        }
    }

    private static List<Fact> facts(CSVRecord row) {
        List<Fact> facts = new ArrayList<>();
        String[] joined = row.get("join_date").split("/", -1);
        if (joined.length == 3) {
            facts.add(new Fact("joined_year", joined[2]));
            facts.add(new Fact("joined_month", joined[1]));
        }
        facts.add(Fact.band("born", (int) Double.parseDouble(row.get("birth_year")), 5));
        for (String column :
                List.of("sex", "marital_status", "branch_code", "occupation_code", "occupation_category_code"))
            if (!row.get(column).isBlank()) facts.add(new Fact(column, row.get(column)));
        return facts;
    }
}
