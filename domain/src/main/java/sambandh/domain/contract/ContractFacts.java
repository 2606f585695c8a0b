package sambandh.domain.contract;

import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Words;

/** What can be asked of a customer by its contracts and projects. */
public final class ContractFacts {
    public static final Fact RUNNING = Fact.of(
            "contract.running",
            FactType.BOOLEAN,
            Words.of("Has a running contract", "चालू अनुबंध है", "চলমান চুক্তি আছে", "चालु सम्झौता छ"),
            "contract.running = true");
    public static final Fact COUNT = Fact.of(
            "contract.count",
            FactType.NUMBER,
            Words.of(
                    "Number of running contracts",
                    "चालू अनुबंधों की संख्या",
                    "চলমান চুক্তির সংখ্যা",
                    "चालु सम्झौताको सङ्ख्या"),
            "contract.count >= 2");
    public static final Fact NEXT_RENEWAL = Fact.of(
            "contract.nextRenewal",
            FactType.DATE,
            Words.of(
                    "Date of the next renewal",
                    "अगले नवीनीकरण की तारीख",
                    "পরবর্তী নবায়নের তারিখ",
                    "अर्को नवीकरणको मिति"),
            "contract.nextRenewal within next 60 days");
    /** Of running contracts that are in the company's currency and have a value. */
    public static final Fact YEARLY = Fact.of(
            "contract.yearly",
            FactType.MONEY,
            Words.of(
                    "Worth of running contracts in a year",
                    "चालू अनुबंधों का वार्षिक मूल्य",
                    "চলমান চুক্তির বার্ষিক মূল্য",
                    "चालु सम्झौताको वार्षिक मूल्य"),
            "contract.yearly >= 100000");

    private ContractFacts() {}
}
