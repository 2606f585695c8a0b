package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.ImportId;

/** What every store of received rows does, the one in memory and the one in the database. */
public interface ImportPartsContract {
    ImportParts parts();

    UnitOfWork unitOfWork();

    /** One that is there, with nothing received yet. */
    ImportId anImport();

    @Test
    default void parts_come_back_whole_one_behind_the_other() {
        ImportId id = anImport();
        StagedRow odd =
                new StagedRow(2, 2, 1, true, Arrays.asList("नमस्ते", null, "", "a\nb,\"c\"", "x".repeat(100_000)));
        StagedRow far = new StagedRow(5_000_000_000L, 4_999_999_999L, 70_000, false, List.of("1", "2"));
        StagedRow behind = new StagedRow(3, 4_294_967_299L, 1, false, List.of("late"));
        add(id, new ImportParts.Part(300, List.of(odd)), List.of());
        add(id, new ImportParts.Part(5_000_000_001L, List.of(far, behind)), List.of());
        assertThat(parts().behind(id, 0)).isEqualTo(new ImportParts.Part(300, List.of(odd)));
        assertThat(parts().behind(id, 299).rows()).containsExactly(odd);
        assertThat(parts().behind(id, 300)).isEqualTo(new ImportParts.Part(5_000_000_001L, List.of(far, behind)));
        assertThat(parts().behind(id, 5_000_000_001L).rows()).isEmpty();
        assertThat(parts().behind(anImport(), 0).rows()).isEmpty();
    }

    @Test
    default void stragglers_are_found_by_their_home() {
        ImportId id = anImport();
        List<StagedRow> three = List.of(straggler(9, 3), straggler(8, 4), straggler(7, 3));
        add(id, new ImportParts.Part(6, List.of()), three);
        assertThat(parts().stragglers(id, 2, 4, 10)).containsExactly(three.get(2), three.get(0), three.get(1));
        assertThat(parts().stragglers(id, 2, 4, 2)).containsExactly(three.get(2), three.get(0));
        assertThat(parts().stragglers(id, 3, 4, 10)).containsExactly(three.get(1));
        assertThat(parts().stragglers(id, 4, 9, 10)).isEmpty();
    }

    @Test
    default void what_is_cleared_away_is_gone_and_nothing_else() {
        ImportId id = anImport();
        ImportId other = anImport();
        for (int line = 1; line <= 120; line++) {
            add(id, new ImportParts.Part(line, Collections.nCopies(2, straggler(line, line))), List.of());
        }
        add(other, new ImportParts.Part(9, List.of(straggler(9, 9))), List.of(straggler(10, 9)));
        boolean more = true;
        while (more) {
            more = unitOfWork().perform(() -> parts().clear(id));
        }
        assertThat(parts().behind(id, 0).rows()).isEmpty();
        assertThat(parts().behind(other, 0).rows()).hasSize(1);
        assertThat(parts().stragglers(other, 0, 100, 10)).hasSize(1);
    }

    @Test
    default void a_part_that_is_merged_is_taken_away_alone() {
        ImportId id = anImport();
        StagedRow row = straggler(1, 1);
        for (long upTo : new long[] {1, 2, 3}) {
            add(id, new ImportParts.Part(upTo, List.of(row)), List.of());
        }
        unitOfWork().run(() -> parts().take(id, 2));
        assertThat(parts().behind(id, 0).upTo()).isEqualTo(1);
        assertThat(parts().behind(id, 1).upTo()).isEqualTo(3);
    }

    @Test
    default void writing_rows_outside_a_unit_of_work_is_refused() {
        ImportId id = anImport();
        var part = new ImportParts.Part(1, List.of(straggler(1, 1)));
        assertThatThrownBy(() -> parts().add(id, part, List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> parts().take(id, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> parts().clear(id)).isInstanceOf(IllegalStateException.class);
    }

    private void add(ImportId id, ImportParts.Part part, List<StagedRow> stragglers) {
        unitOfWork().run(() -> parts().add(id, part, stragglers));
    }

    private static StagedRow straggler(long line, long home) {
        return new StagedRow(line, home, 2, false, List.of("cell"));
    }
}
