package sambandh.bootstrap.demo;

import java.math.BigDecimal;
import java.util.List;

/** What the demo's company sells: tea, spices and handloom, in rupees. */
record Shop(List<Shop.Article> articles) {
    record Article(String code, String name, int rupees) {
        /** What one costs the company: by its kind, from half the price to two thirds. */
        BigDecimal cost() {
            int percent = switch (code.substring(0, 3)) {
                case "HLM" -> 50;
                case "TEA" -> 55;
                case "SPC" -> 60;
                default -> 66;
            };
            return BigDecimal.valueOf((long) rupees * percent, 2);
        }
    }

    static final Shop DARJEELING_AND_CO = new Shop(List.of(
            new Article("TEA-DFF-100", "Darjeeling first flush, 100 g", 620),
            new Article("TEA-DFF-250", "Darjeeling first flush, 250 g", 1450),
            new Article("TEA-ASM-500", "Assam breakfast tea, 500 g", 540),
            new Article("TEA-NIL-250", "Nilgiri green tea, 250 g", 480),
            new Article("TEA-ILM-250", "Ilam white tea, 250 g", 1850),
            new Article("TEA-MAS-250", "Masala chai blend, 250 g", 390),
            new Article("SPC-CAR-050", "Green cardamom, 50 g", 320),
            new Article("SPC-SAF-001", "Kashmir saffron, 1 g", 460),
            new Article("SPC-GAR-100", "Garam masala, 100 g", 180),
            new Article("HLM-SHW-001", "Pashmina shawl", 5200),
            new Article("HLM-TBL-001", "Handloom tablecloth", 1950),
            new Article("HLM-CSH-002", "Jamdani cushion covers, pair", 1280),
            new Article("CER-POT-001", "Clay teapot", 890),
            new Article("CER-CUP-006", "Six clay cups", 540)));
}
