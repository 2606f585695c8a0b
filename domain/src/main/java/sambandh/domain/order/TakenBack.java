package sambandh.domain.order;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Money;

/**
 * A sale with what takes it back. No more goes back than was sold: in amount, and of each product in number where the
 * sale names its products. Lines without a product (postage, a discount, money back for a damage) count in amount only.
 *
 * @param back its returns and cancellations, in any order
 */
public record TakenBack(Order.Details sale, List<Order.Details> back) {
    public TakenBack {
        back = List.copyOf(back);
    }

    /** Whether a cancellation refers to it, or the returns in its currency come to its whole amount. */
    public boolean isWhole() {
        return isCancelled() || isReturnedWhole();
    }

    /** What speaks against one more; null for nothing. */
    public @Nullable Fault refusalOf(Order.Details more) {
        if (isCancelled()) {
            return new Fault(
                    "/refersTo",
                    "already_cancelled",
                    "That sale is called off already. Leave refersTo out if this takes back something else.");
        }
        if (more.kind() == Order.Kind.CANCELLATION && isReturnedWhole()) {
            return new Fault(
                    "/refersTo",
                    "more_than_sold",
                    "That sale is returned whole already, so nothing of it is left to be called off.");
        }
        return excessWith(more);
    }

    /** Whether with this more would go back than was sold; null for no. */
    public @Nullable Fault excessWith(Order.Details more) {
        BigDecimal left = sale.amount().amount().add(returned());
        if (left.add(more.amount().amount()).signum() < 0) {
            return new Fault(
                    "/amount",
                    "more_than_sold",
                    "Of that sale " + plain(left.max(BigDecimal.ZERO)) + " " + currency()
                            + " is left to be taken back. What goes beyond is an order of its own, without refersTo.");
        }
        Map<ProductId, BigDecimal> rest = new HashMap<>(sold());
        if (rest.isEmpty()) {
            return null;
        }
        back.forEach(one -> one.lines().forEach(line -> take(rest, line)));
        for (int at = 0; at < more.lines().size(); at++) {
            OrderLine line = more.lines().get(at);
            BigDecimal before = line.productId() == null ? null : rest.getOrDefault(line.productId(), BigDecimal.ZERO);
            BigDecimal after = take(rest, line);
            if (before != null
                    && after != null
                    && after.signum() < 0
                    && wentBack(line).signum() > 0) {
                return new Fault(
                        "/lines/" + at + "/quantity",
                        "more_than_sold",
                        "Of this product that sale has " + plain(before.max(BigDecimal.ZERO))
                                + " left to be taken back. Money back without goods is a line without a product.");
            }
        }
        return null;
    }

    /** Whether the sale as it stands here is less than what took it back; null for no. */
    public @Nullable Fault shortfall() {
        if (back.isEmpty()) {
            return null;
        }
        if (sale.amount().amount().add(returned()).signum() < 0) {
            return new Fault(
                    "/amount",
                    "more_than_sold",
                    plain(returned().negate()) + " " + currency()
                            + " of this sale is taken back already. Change its returns first.");
        }
        Map<ProductId, BigDecimal> rest = new HashMap<>(sold());
        if (rest.isEmpty()) {
            return null;
        }
        back.forEach(one -> one.lines().forEach(line -> take(rest, line)));
        return rest.values().stream().allMatch(left -> left.signum() >= 0)
                ? null
                : new Fault(
                        "/lines",
                        "more_than_sold",
                        "More of a product is taken back already than these lines sell. Change its returns first.");
    }

    private boolean isCancelled() {
        return back.stream().anyMatch(one -> one.kind() == Order.Kind.CANCELLATION);
    }

    private boolean isReturnedWhole() {
        Money amount = sale.amount();
        return amount.amount().signum() > 0 && amount.amount().add(returned()).signum() <= 0;
    }

    /** Zero or less. */
    private BigDecimal returned() {
        return back.stream()
                .map(Order.Details::amount)
                .filter(amount -> amount.currency().equals(sale.amount().currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<ProductId, BigDecimal> sold() {
        Map<ProductId, BigDecimal> sold = new HashMap<>();
        for (OrderLine line : sale.lines()) {
            if (line.productId() != null) {
                sold.merge(line.productId(), line.quantity(), BigDecimal::add);
            }
        }
        return sold;
    }

    /** What is left of the line's product then; null for a line without one. */
    private static @Nullable BigDecimal take(Map<ProductId, BigDecimal> rest, OrderLine line) {
        ProductId product = line.productId();
        return product == null ? null : rest.merge(product, wentBack(line).negate(), BigDecimal::add);
    }

    /** Goods go back by a negative number of them, or by a negative price; what comes instead is neither. */
    private static BigDecimal wentBack(OrderLine line) {
        BigDecimal number = line.quantity();
        boolean isInstead = number.signum() > 0 && line.amount().amount().signum() > 0;
        return isInstead ? BigDecimal.ZERO : number.abs();
    }

    private String currency() {
        return sale.amount().currency().getCurrencyCode();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
