package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.bulk.Import;

class CallingOffTest {
    private final ImportTrial trial = new ImportTrial();

    @Test
    void what_is_called_off_is_not_merged() {
        Import made = trial.made(Map.of(), "name", "one");
        var cancel = new CancelImport(trial.imports, () -> trial.woken++, trial.audit, trial.unitOfWork, trial.clock);
        assertThat(cancel.handle(new CancelImport.Command(ImportTrial.MANAGER, made.id())))
                .isInstanceOf(CancelImport.Outcome.Cancelled.class);
        assertThat(cancel.handle(new CancelImport.Command(ImportTrial.MANAGER, made.id())))
                .isEqualTo(new CancelImport.Outcome.Over());
        trial.run.runOne();
        assertThat(trial.things.merged).isEmpty();
        assertThat(trial.parts.behind(made.id(), 0).rows()).isEmpty();
    }

    @Test
    void what_is_called_off_while_it_is_received_goes_no_further() {
        ListedUpload file = new ListedUpload("name", "one", "two", "three", "four", "five");
        Upload calledOff = new Upload() {
            @Override
            public List<String> header() {
                return file.header();
            }

            @Override
            public boolean namesItself() {
                return false;
            }

            @Override
            public @Nullable Row next() {
                Row row = file.next();
                if (row != null && row.cells().contains("three")) {
                    trial.unitOfWork.run(
                            () -> trial.imports.cancel(trial.all().getFirst().id(), trial.clock.instant()));
                }
                return row;
            }

            @Override
            public String digest() {
                return "";
            }
        };
        assertThat(trial.handle(ImportTrial.parameters(Map.of()), null, calledOff))
                .isEqualTo(new MakeImport.Outcome.CalledOff());
        Import now = trial.all().getFirst();
        assertThat(now.state()).isEqualTo(Import.State.CANCELLED);
        assertThat(now.read()).as("two were kept before").isEqualTo(2);
        while (trial.run.runOne()) {
            // clears up
        }
        assertThat(trial.things.merged).isEmpty();
        assertThat(trial.parts.behind(now.id(), 0).rows()).isEmpty();
    }

    @Test
    void what_was_put_off_is_made_up_for_when_an_import_is_called_off_too() {
        trial.things.meanwhile = () -> trial.clock.advance(Duration.ofSeconds(6));
        Import made = trial.made(Map.of(), "name", "late1", "late2", "late3");
        trial.run.runOne();
        assertThat(trial.things.putOff).hasSize(2);
        trial.unitOfWork.run(() -> assertThat(trial.imports.cancel(made.id(), trial.clock.instant()))
                .isTrue());
        while (trial.run.runOne()) {
            // to clear up
        }
        assertThat(trial.things.putOff).isEmpty();
        assertThat(trial.things.merged).containsExactly("late1", "late2");
        assertThat(trial.imports.find(made.id()).orElseThrow().progress()).isLessThan(1);
    }
}
