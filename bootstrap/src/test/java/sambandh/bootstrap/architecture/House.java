package sambandh.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The layout: {@code <root>.<layer>.<column>}. The same rules are asked of the real house and of a planted one that
 * breaks each of them.
 */
record House(String root) {
    static final House REAL = new House("sambandh");
    static final House PLANTED = new House("planted");
    static final List<String> ADAPTERS = List.of("rest", "web", "persistence", "mail", "messaging");
    static final List<String> COLUMNS = columns();

    private static final ImportOption HANDWRITTEN = location -> !location.contains("/$");
    private static final ImportOption NO_TESTS = House::isMain;

    String layer(String name) {
        return root + "." + name + "..";
    }

    String[] adapters() {
        return ADAPTERS.stream().map(this::layer).toArray(String[]::new);
    }

    /** The layer of a class, empty outside the house. */
    Optional<String> layerOf(JavaClass type) {
        return part(type, 0);
    }

    /** The column of a class, empty outside the house and for wiring. */
    Optional<String> columnOf(JavaClass type) {
        return layerOf(type).filter(layer -> !layer.equals("bootstrap")).flatMap(layer -> part(type, 1));
    }

    JavaClasses classes() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(HANDWRITTEN);
        return (this == REAL ? importer.withImportOption(NO_TESTS) : importer).importPackages(root);
    }

    JavaClasses classesWithTests() {
        return new ClassFileImporter().withImportOption(HANDWRITTEN).importPackages(root);
    }

    DescribedPredicate<JavaClass> inAColumn() {
        return DescribedPredicate.describe("in a column", type -> columnOf(type).isPresent());
    }

    private Optional<String> part(JavaClass type, int index) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.");
        return parts.length > index ? Optional.of(parts[index]) : Optional.empty();
    }

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    private static List<String> columns() {
        try (InputStream file = House.class.getResourceAsStream("/columns.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
