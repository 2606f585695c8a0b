package sambandh.application.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Postman.Result;
import sambandh.domain.letter.Letter;

/** Takes letters, and answers as it is told; otherwise it accepts them. */
final class ScriptedPostman implements Postman {
    final Deque<Result> answers = new ArrayDeque<>();
    final List<Letter> delivered = new ArrayList<>();

    /** What the next delivery ends with. */
    @Nullable Error breakdown;

    @Override
    public boolean canWriteFor(CompanyFacts.Company it) {
        return it.isNamed();
    }

    @Override
    public Result deliver(Letter letter) {
        Error failed = breakdown;
        breakdown = null;
        if (failed != null) {
            throw failed;
        }
        delivered.add(letter);
        return answers.isEmpty() ? new Result.Accepted() : answers.pop();
    }

    @Override
    public String by() {
        return "test";
    }

    @Override
    public @Nullable String location(Letter letter) {
        return null;
    }
}
