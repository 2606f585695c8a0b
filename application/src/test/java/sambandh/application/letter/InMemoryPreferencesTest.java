package sambandh.application.letter;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryPreferencesTest implements PreferencesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final InMemoryPreferences preferences = new InMemoryPreferences(unitOfWork, recipients);

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Recipients recipients() {
        return recipients;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public UUID person() {
        return recipients.add("Somebody", null, null).personId();
    }
}
