import io.micronaut.context.ApplicationContext;
import java.nio.file.*;
import java.sql.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import sambandh.application.customer.*;
import sambandh.application.shared.*;
import sambandh.domain.customer.*;
import sambandh.domain.shared.Scope;
import sambandh.persistence.embedded.EmbeddedDatabase;

/** See {@code run}. Single-threaded; times are of the search view, database included, HTTP and JSON not. */
class SearchBench {
    static final Random DICE = new Random(20261122);
    static final CustomerViews.Filter NO_FILTER = new CustomerViews.Filter(null, null, null, null);

    /** A name in all its writings. */
    record Name(List<String> writings) {
        String any() {
            return writings.get(DICE.nextInt(writings.size()));
        }
    }

    /** So many names of the lists are borne by few. */
    static final int SELDOM = 60;

    final List<Name> known = known();
    final List<Name> rare = rare(20_000);
    final Map<String, Set<Name>> whose = new HashMap<>();
    final ProcessHandle server;
    CustomerSearchViews search;

    SearchBench(ProcessHandle server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int customers = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        List<String> options = List.of(args).subList(Math.min(1, args.length), args.length);
        Path home = System.getenv("BENCH_HOME") == null
                ? Files.createTempDirectory(Path.of("/var/tmp"), "search-bench")
                : Path.of(System.getenv("BENCH_HOME"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home, 0, options);
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(database.settings().properties())
                .singletons((Ids) UUID::randomUUID, new Bells(), Clock.systemUTC())
                .start()) {
            new SearchBench(database.process()).run(context, customers);
        } finally {
            database.close();
            if (System.getenv("BENCH_KEEP") == null) {
                EmbeddedDatabase.delete(home);
            }
        }
    }

    void run(ApplicationContext context, int customers) throws Exception {
        search = context.getBean(CustomerSearchViews.class);
        try (Connection plain = context.getBean(javax.sql.DataSource.class) instanceof io.micronaut.data.connection.jdbc.advice.DelegatingDataSource d
                ? d.getTargetDataSource().getConnection()
                : context.getBean(javax.sql.DataSource.class).getConnection()) {
            plain.setAutoCommit(true);
            if (!isFilled(plain)) {
                fill(plain, customers);
            }
            size(plain);
        }
        known.forEach(n -> n.writings().forEach(w -> whose.computeIfAbsent(NameFold.fold(w), k -> new HashSet<>()).add(n)));
        rare.forEach(n -> n.writings().forEach(w -> whose.computeIfAbsent(NameFold.fold(w), k -> new HashSet<>()).add(n)));
        times(customers);
        precision();
    }

    /** By an earlier run with the same $BENCH_HOME. */
    static boolean isFilled(Connection plain) throws SQLException {
        try (Statement s = plain.createStatement(); ResultSet r = s.executeQuery("SELECT 1 FROM customer_token LIMIT 1")) {
            return r.next();
        }
    }

    void fill(Connection plain, int customers) throws SQLException {
        long from = System.nanoTime();
        try (Statement s = plain.createStatement()) {
            s.execute("SET foreign_key_checks = 0");
            s.execute("SET unique_checks = 0");
        }
        List<String[]> tokens = new ArrayList<>();
        plain.setAutoCommit(false);
        try (PreparedStatement p = plain.prepareStatement("INSERT INTO customer (id, version, kind, name, country, created_at, changed_at)"
                + " VALUES (?, 1, 'private_person', ?, 'IN', NOW(), NOW())")) {
            for (int i = 0; i < customers; i++) {
                String name = pick().any() + " " + pick().any();
                p.setBytes(1, id(i));
                p.setString(2, name);
                p.addBatch();
                if (i % 5_000 == 4_999 || i == customers - 1) {
                    p.executeBatch();
                    plain.commit();
                }
                Set<String> all = new LinkedHashSet<>(SearchTokens.ofName(name));
                if (i % 5 == 0) {
                    all.addAll(SearchTokens.ofMail("user" + i + "@mail" + i % 97 + ".example"));
                    all.addAll(SearchTokens.ofPhone("+91" + (9_000_000_000L + (i * 7_919L) % 1_000_000_000L)));
                }
                String marks = Long.toString(TokenMarks.of(all));
                String sortName = SearchTokens.sortName(name);
                String n = Integer.toString(i);
                all.forEach(token -> tokens.add(new String[] {token, sortName, n, marks}));
            }
        }
        System.out.printf("%,d customers made up, %,d tokens, after %.0f s%n", customers, tokens.size(), (System.nanoTime() - from) / 1e9);
        tokens.sort(Comparator.<String[], String>comparing(t -> t[0]).thenComparing(t -> t[1]));
        try (PreparedStatement p = plain.prepareStatement("INSERT IGNORE INTO customer_token (token, sort_name, customer_id, owner_no, marks) VALUES (?, ?, ?, 0, ?)")) {
            int n = 0;
            for (String[] t : tokens) {
                p.setString(1, t[0]);
                p.setString(2, t[1]);
                p.setBytes(3, id(Integer.parseInt(t[2])));
                p.setLong(4, Long.parseLong(t[3]));
                p.addBatch();
                if (++n % 10_000 == 0 || n == tokens.size()) {
                    p.executeBatch();
                    plain.commit();
                }
            }
        }
        plain.setAutoCommit(true);
        try (Statement s = plain.createStatement()) {
            s.execute("SET foreign_key_checks = 1");
            s.execute("SET unique_checks = 1");
            s.execute("ANALYZE TABLE customer_token, customer");
        }
        System.out.printf("filled after %.0f s%n", (System.nanoTime() - from) / 1e9);
    }

    void size(Connection plain) throws SQLException {
        try (Statement s = plain.createStatement();
                ResultSet r = s.executeQuery("SELECT data_length, index_length, @@innodb_buffer_pool_size, VERSION() FROM information_schema.tables"
                        + " WHERE table_name = 'customer_token' AND table_schema = DATABASE()")) {
            r.next();
            System.out.printf("customer_token: %,d MB rows, %,d MB indexes; buffer pool %,d MB; %s%n",
                    r.getLong(1) >> 20, r.getLong(2) >> 20, r.getLong(3) >> 20, r.getString(4));
        }
    }

    void times(int customers) {
        List<String> common = known.stream().limit(30).flatMap(n -> n.writings().stream()).toList();
        List<String> rareOnes = rare.stream().flatMap(n -> n.writings().stream()).toList();
        Supplier<String> aCommon = () -> from(common);
        Supplier<String> aRare = () -> from(rareOnes);
        times("a common name", 400, aCommon);
        times("a rare name", 400, aRare);
        times("a name as customers have them", 400, () -> pick().any());
        times("two names as customers have them", 400, () -> pick().any() + " " + pick().any());
        times("a given name whole, another begun", 400, () -> pick().any() + " " + begun(pick().any(), 3));
        times("two of the most common names", 400, () -> aCommon.get() + " " + aCommon.get());
        times("a common and a rare name", 400, () -> aCommon.get() + " " + aRare.get());
        times("one letter", 60, () -> String.valueOf((char) ('a' + DICE.nextInt(26))));
        times("two letters", 200, () -> begun(pick().any(), 2));
        times("three letters", 200, () -> begun(pick().any(), 3));
        times("two letters and three letters", 200, () -> begun(pick().any(), 2) + " " + begun(pick().any(), 3));
        times("nothing like it", 200, () -> "qwrtz" + DICE.nextInt(1000));
        times("the beginning of a mail address", 200, () -> "user" + DICE.nextInt(customers));
        times("the end of a telephone number", 200, () -> String.valueOf(10_000 + DICE.nextInt(90_000)));
        times("a name and the end of a number", 200, () -> pick().any() + " " + (10_000 + DICE.nextInt(90_000)));
        deep(common);
    }

    Duration processor() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void deep(List<String> common) {
        if (!isAsked("pages")) {
            return;
        }
        List<Double> millis = new ArrayList<>();
        for (String q : common.subList(0, 10)) {
            Page.Position after = null;
            for (int page = 0; page < 40; page++) {
                long from = System.nanoTime();
                var found = search(q, 50, after);
                millis.add((System.nanoTime() - from) / 1e6);
                after = found.next();
                if (after == null) break;
            }
        }
        print("pages 1 to 40 of a common name", millis, 0);
    }

    /** Only what matches $BENCH_ONLY, where that is set. */
    static boolean isAsked(String what) {
        String only = System.getenv("BENCH_ONLY");
        return only == null || what.matches(only);
    }

    void times(String what, int count, Supplier<String> query) {
        if (!isAsked(what)) {
            return;
        }
        // the same questions in every run
        DICE.setSeed(what.hashCode());
        Duration before = processor();
        for (int i = 0; i < count / 4; i++) search(query.get(), 50, null);
        List<Double> millis = new ArrayList<>();
        long hits = 0;
        String worst = "";
        double most = 0;
        for (int i = 0; i < count; i++) {
            String q = query.get();
            long from = System.nanoTime();
            hits += search(q, 50, null).items().size();
            millis.add((System.nanoTime() - from) / 1e6);
            if (millis.getLast() > most) {
                most = millis.getLast();
                worst = q;
            }
        }
        print(what, millis, (double) hits / count);
        System.out.printf("%40s %.1f ms of the server's processor each%n", "", processor().minus(before).toMillis() / (1.25 * count));
        System.out.printf("%40s slowest: %s%n", "", worst);
    }

    void print(String what, List<Double> millis, double hits) {
        Collections.sort(millis);
        System.out.printf("%-40s p50 %6.1f  p99 %6.1f  most %6.1f ms  %5.1f hits%n", what, millis.get(millis.size() / 2),
                millis.get((int) (millis.size() * 0.99)), millis.getLast(), hits);
    }

    Page<CustomerSearchViews.Found> search(String q, int limit, Page.Position after) {
        return search.search(new Scope.Company(), CustomerSearch.parse(q), NO_FILTER, Page.Wanted.first(limit, "match").after(after));
    }

    /** A hit is right when one of its words is a writing of the name asked for, or begins as it was asked. */
    void precision() {
        if (!isAsked("precision")) {
            return;
        }
        precision("names of the two lists", known.subList(0, known.size() - SELDOM), 1_000);
        precision("names of the two lists borne by few", known.subList(known.size() - SELDOM, known.size()), 300);
        precision("rare names made up", rare, 600);
    }

    void precision(String what, List<Name> names, int count) {
        int asked = 0, good = 0;
        long right = 0, all = 0, full = 0, fullGood = 0;
        Map<String, Integer> bad = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Name name = from(names);
            String q = name.any();
            var found = search(q, 10, null).items();
            if (found.isEmpty()) continue;
            int here = 0;
            for (var hit : found) {
                boolean ok = false;
                for (String word : NameFold.words(hit.customer().details().name())) {
                    ok |= whose.getOrDefault(word, Set.of()).contains(name) || word.startsWith(NameFold.fold(q));
                }
                if (ok) here++; else bad.merge(q + " -> " + hit.customer().details().name(), 1, Integer::sum);
            }
            asked++;
            right += here;
            all += found.size();
            if (here >= 0.8 * found.size()) good++;
            if (found.size() == 10) { full++; if (here >= 8) fullGood++; }
        }
        System.out.printf("%s: %d searches, %.1f %% of the first 10 right; 8 of 10 right (or as many of fewer) in %.1f %% of the searches,"
                + " in %d of the %d with 10 hits%n", what, asked, 100.0 * right / all, 100.0 * good / asked, fullGood, full);
        bad.keySet().stream().limit(12).forEach(line -> System.out.println("    not right: " + line));
    }

    /** One in four words is made up, one in a thousand one of the last names of the lists; the others follow Zipf. */
    Name pick() {
        int dice = DICE.nextInt(4_000);
        if (dice < 1_000) return rare.get(DICE.nextInt(rare.size()));
        if (dice < 1_004) return known.get(known.size() - 1 - DICE.nextInt(SELDOM));
        int often = known.size() - SELDOM;
        return known.get((int) Math.min(often - 1, Math.pow(often + 1, DICE.nextDouble()) - 1));
    }

    static String begun(String name, int letters) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(letters, name.codePointCount(0, name.length()))));
    }

    static <T> T from(List<T> list) {
        return list.get(DICE.nextInt(list.size()));
    }

    static byte[] id(int i) {
        return java.nio.ByteBuffer.allocate(16).putLong(0x0190_0000_0000_7000L + ((long) i << 16)).putLong(0x8000_0000_0000_0000L + i).array();
    }

    /** The pairs of the tests, joined where they share a writing. */
    static List<Name> known() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String file : List.of("tuned.tsv", "held-out.tsv")) {
            try {
                for (String line : Files.readAllLines(Path.of("domain/src/test/resources/names", file))) {
                    Set<String> both = new LinkedHashSet<>();
                    for (String writing : line.split("\t")) both.addAll(groups.getOrDefault(writing, Set.of(writing)));
                    both.forEach(writing -> groups.put(writing, both));
                }
            } catch (java.io.IOException missing) {
                throw new java.io.UncheckedIOException(missing);
            }
        }
        List<Name> names = new ArrayList<>(new LinkedHashSet<>(groups.values()).stream().map(List::copyOf).map(Name::new).toList());
        Collections.shuffle(names, DICE);
        return names;
    }

    static List<Name> rare(int count) {
        String[] heads = "k kh g ch j t d dh n p b bh m y r l v s sh h pr br shr kr tr gh th f z".split(" ");
        String[] vowels = "a a a i u e o ai au".split(" ");
        String[] ends = "n r l m sh t d k v nd rt s y j nt".split(" ");
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < count) {
            StringBuilder name = new StringBuilder();
            int syllables = 2 + DICE.nextInt(3);
            for (int i = 0; i < syllables; i++) name.append(heads[DICE.nextInt(heads.length)]).append(vowels[DICE.nextInt(vowels.length)]);
            if (DICE.nextBoolean()) name.append(ends[DICE.nextInt(ends.length)]);
            made.add(name.toString());
        }
        return made.stream().map(n -> new Name(List.of(Character.toUpperCase(n.charAt(0)) + n.substring(1)))).toList();
    }
}
