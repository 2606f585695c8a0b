package sambandh.persistence.segment;

import jakarta.inject.Singleton;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionJson;
import sambandh.persistence.shared.PlainJson;

/** Conditions as the JSON they are kept as. */
@Singleton
class JsonTree {
    private final PlainJson json;

    JsonTree(PlainJson json) {
        this.json = json;
    }

    String write(Condition condition) {
        return json.write(ConditionJson.write(condition));
    }

    Condition read(String column) {
        return ConditionJson.kept(json.read(column));
    }
}
