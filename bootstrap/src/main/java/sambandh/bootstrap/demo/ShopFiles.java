package sambandh.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The population as the two files that a shop would bring: its customers, and its order lines. */
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
                "unitPrice");
        for (Population.Buyer buyer : population.buyers()) {
            for (Population.Order order : buyer.orders()) {
                for (Population.Line line : order.lines()) {
                    csv.writeRecord(
                            order.id(),
                            buyer.id(),
                            order.at().toString(),
                            line.article().code(),
                            line.article().name(),
                            String.valueOf(line.quantity()),
                            line.unitPrice().toPlainString());
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
