package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.order.CountedSales;
import sambandh.persistence.shared.Db;

@Singleton
class JdbcCountedSales implements CountedSales {
    private final Db db;

    JdbcCountedSales(Db db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Counted>> of(Collection<UUID> customers) {
        Map<UUID, List<Counted>> counted = new HashMap<>();
        SaleRows.sales(db, customers)
                .forEach(sale -> counted.computeIfAbsent(sale.customer(), _ -> new ArrayList<>())
                        .add(new Counted(sale.id(), sale.sale().date(), sale.sale().goneFrom())));
        return counted;
    }
}
