package sambandh.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The population as the files that a shop would bring: its customers, its order lines, and more about some orders. */
final class ShopFiles {
    private ShopFiles() {}

    static byte[] customers(Population population) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("externalId", "name", "kind", "country", "zone", "personName", "called", "language", "email");
        for (Population.Buyer buyer : population.buyers()) {
            Names.Made name = buyer.name();
            csv.writeRecord(
                    buyer.id(),
                    buyer.displayName(),
                    buyer.firm() ? "organisation" : "private_person",
                    name.country(),
                    name.zone(),
                    name.person(),
                    name.given(),
                    name.language(),
                    buyer.email());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was sold, to customers and guests, and what they gave back. */
    static byte[] orderLines(Population population) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "orderExternalId",
                "customerExternalId",
                "orderedAt",
                "productExternalId",
                "description",
                "quantity",
                "unitPrice",
                "refersToExternalId");
        for (Population.Buyer buyer : population.buyers()) {
            for (Population.Order order : buyer.orders()) {
                order.lines().forEach(line -> write(csv, order.id(), buyer.id(), order.at(), line, 1, ""));
            }
            for (Population.Back back : buyer.back()) {
                if (!back.calledOff()) {
                    back.lines()
                            .forEach(line -> write(
                                    csv,
                                    back.id(),
                                    buyer.id(),
                                    back.at(),
                                    line,
                                    -1,
                                    back.sale().id()));
                }
            }
        }
        population
                .guests()
                .forEach(order -> order.lines().forEach(line -> write(csv, order.id(), "", order.at(), line, 1, "")));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was called off; and from a day on, what the goods cost. */
    static byte[] orders(Population population, LocalDate costsFrom) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "externalId", "customerExternalId", "orderedAt", "amount", "cost", "kind", "refersToExternalId");
        for (Population.Buyer buyer : population.buyers()) {
            for (Population.Order order : buyer.orders()) {
                if (!order.at().toLocalDate().isBefore(costsFrom)) {
                    String cost = order.cost().toPlainString();
                    String amount = order.amount().toPlainString();
                    csv.writeRecord(order.id(), buyer.id(), order.at().toString(), amount, cost, "sale", "");
                }
            }
            for (Population.Back back : buyer.back()) {
                if (back.calledOff()) {
                    String amount = back.amount().negate().toPlainString();
                    String sale = back.sale().id();
                    csv.writeRecord(back.id(), buyer.id(), back.at().toString(), amount, "", "cancellation", sale);
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(
            CsvWriter csv,
            String order,
            String customer,
            LocalDateTime at,
            Population.Line line,
            int sign,
            String refersTo) {
        csv.writeRecord(
                order,
                customer,
                at.toString(),
                line.article().code(),
                line.article().name(),
                String.valueOf(sign * line.quantity()),
                line.unitPrice().toPlainString(),
                refersTo);
    }
}
