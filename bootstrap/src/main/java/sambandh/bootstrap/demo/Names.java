package sambandh.bootstrap.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Believable names in the four languages, put together from the parts in {@code demo/names.csv}. */
final class Names {
    /** A people: a language in a country, and how names are made there. */
    private record People(String language, String country, String zone, Map<String, List<String>> parts) {}

    /** Somebody's name, and the firm's where they buy for one. */
    record Made(String language, String country, String zone, String person, String given, String firm) {}

    private final List<People> peoples;

    Names() {
        Map<String, People> found = new LinkedHashMap<>();
        try (InputStream words = Objects.requireNonNull(Names.class.getResourceAsStream("/demo/names.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(words, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String language = row.getField("language");
                String country = row.getField("country");
                found.computeIfAbsent(
                                language + country,
                                key -> new People(language, country, row.getField("zone"), new LinkedHashMap<>()))
                        .parts()
                        .put(row.getField("part"), List.of(row.getField("words").split("\\|")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        peoples = List.copyOf(found.values());
    }

    Made next(RandomGenerator random) {
        People people = pick(random, peoples);
        String given = pick(random, people.parts().getOrDefault("given", List.of()));
        String family = pick(random, people.parts().getOrDefault("family", List.of()));
        String firm =
                pick(random, people.parts().getOrDefault("firm", List.of())).replace("{family}", family);
        return new Made(people.language(), people.country(), people.zone(), given + " " + family, given, firm);
    }

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
