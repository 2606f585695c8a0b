package planted.application.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public interface PlantedViews {
    java.util.List<String> all();
}
