package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import sambandh.application.metrics.Measures;
import sambandh.application.order.HistoryViews;

@Factory
class MetricsBeans {
    @Singleton
    Measures measures(HistoryViews histories) {
        return new Measures(histories);
    }
}
