package sambandh.domain.order;

import java.util.List;
import java.util.function.UnaryOperator;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.domain.shared.fact.Occurrence.Kind;
import sambandh.domain.shared.fact.Occurrence.Parameter;
import sambandh.domain.shared.fact.Words;

/**
 * What can be asked of a customer by its orders. Those count that count in measures: sales that were not taken back,
 * neither by a cancellation nor by returns of their whole amount.
 */
public final class OrderFacts {
    public static final Fact FIRST = Fact.of(
            "order.first",
            FactType.DATE,
            Words.of("Date of the first order", "पहले ऑर्डर की तारीख", "প্রথম অর্ডারের তারিখ", "पहिलो अर्डरको मिति"),
            "order.first from 2026-01-01");
    /** The next one, today included; on the very first day it is that day. */
    public static final Fact ANNIVERSARY = Fact.of(
            "order.anniversary",
            FactType.DATE,
            Words.of(
                    "Next anniversary of the first order",
                    "पहले ऑर्डर की अगली सालगिरह",
                    "প্রথম অর্ডারের পরের বার্ষিকী",
                    "पहिलो अर्डरको आगामी वार्षिकी"),
            "order.anniversary within next 7 days");

    public static final Fact LAST = Fact.of(
            "order.last",
            FactType.DATE,
            Words.of("Date of the last order", "पिछले ऑर्डर की तारीख", "শেষ অর্ডারের তারিখ", "अन्तिम अर्डरको मिति"),
            "not order.last within 90 days");
    public static final Fact DAYS_SINCE_LAST = Fact.of(
            "order.daysSinceLast",
            FactType.NUMBER,
            Words.of(
                    "Days since the last order",
                    "पिछले ऑर्डर के बाद के दिन",
                    "শেষ অর্ডারের পরের দিনসংখ্যা",
                    "अन्तिम अर्डरपछिका दिन"),
            "order.daysSinceLast >= 90");
    public static final Fact COUNT = Fact.of(
            "order.count",
            FactType.NUMBER,
            Words.of("Number of orders", "ऑर्डरों की संख्या", "অর্ডারের সংখ্যা", "अर्डरको सङ्ख्या"),
            "order.count >= 3");
    public static final Fact TOTAL = Fact.of(
            "order.total",
            FactType.MONEY,
            Words.of("Amount of all orders", "सभी ऑर्डरों की राशि", "সব অর্ডারের মোট মূল্য", "सबै अर्डरको रकम"),
            "order.total > 10000");
    /** Of the orders that could be valued in the company's currency, to two places. */
    public static final Fact AVERAGE = Fact.of(
            "order.average",
            FactType.MONEY,
            Words.of("Average amount of an order", "ऑर्डर की औसत राशि", "অর্ডারের গড় মূল্য", "अर्डरको औसत रकम"),
            "order.average >= 500");
    /** Days from the first order to the last by the number of gaps between days with an order, to two places. */
    public static final Fact AVERAGE_GAP = Fact.of(
            "order.averageGap",
            FactType.NUMBER,
            Words.of(
                    "Average number of days between orders",
                    "ऑर्डरों के बीच के औसत दिन",
                    "অর্ডারের মধ্যে গড় দিনসংখ্যা",
                    "अर्डरहरूबीचका औसत दिन"),
            "order.averageGap <= 30");

    public static final Parameter PRODUCT = new Parameter(
            "product",
            Kind.TEXT,
            Words.of(
                    "Product in it, by its id or an outside id",
                    "उसमें उत्पाद, उसकी आईडी या बाहरी आईडी से",
                    "এতে থাকা পণ্য, তার আইডি বা বাইরের আইডি দিয়ে",
                    "त्यसमा उत्पादन, यसको आईडी वा बाहिरी आईडीले"),
            UnaryOperator.identity());
    public static final Parameter CATEGORY = new Parameter(
            "category",
            Kind.CODE,
            Words.of(
                    "Category of a product in it",
                    "उसमें किसी उत्पाद की श्रेणी",
                    "এতে থাকা কোনো পণ্যের শ্রেণি",
                    "त्यसमा कुनै उत्पादनको श्रेणी"),
            raw -> new Code(raw).value());
    public static final Parameter MIN_AMOUNT = new Parameter(
            "minAmount",
            Kind.MONEY,
            Words.of("Its amount, at least", "उसकी राशि, कम से कम", "এর মূল্য, কমপক্ষে", "यसको रकम, कम्तीमा"),
            UnaryOperator.identity());

    public static final Occurrence ORDERED = new Occurrence(
            "ordered",
            Words.of("Ordered", "ऑर्डर किया", "অর্ডার করেছেন", "अर्डर गर्नुभयो"),
            List.of(PRODUCT, CATEGORY, MIN_AMOUNT),
            "ordered(product: \"SKU-1\") at least 2 times in 90 days");
    public static final Occurrence RETURNED = new Occurrence(
            "returned",
            Words.of("Gave back", "लौटाया", "ফেরত দিয়েছেন", "फिर्ता गर्नुभयो"),
            List.of(PRODUCT, CATEGORY),
            "returned at least 2 times in 365 days");
    public static final Occurrence CANCELLED = new Occurrence(
            "cancelled",
            Words.of("Called off an order", "ऑर्डर रद्द किया", "অর্ডার বাতিল করেছেন", "अर्डर रद्द गर्नुभयो"),
            List.of(),
            "cancelled at least 1 time from 2026-01-01 before 2026-04-01");

    private OrderFacts() {}
}
