package sambandh.application.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound row that waits to be merged, as it was sent, with what the file says before it.
 *
 * @param home the line of the row with which this one is merged: its own, or the first one of the same thing
 * @param nth how many rows of the same key stand in the file up to this one
 * @param same whether it says the same as the first row of its key
 */
public record StagedRow(long line, long home, int nth, boolean same, List<@Nullable String> cells) {}
