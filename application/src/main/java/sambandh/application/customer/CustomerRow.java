package sambandh.application.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked row of a customer import.
 *
 * @param id for a customer not known yet
 * @param personId for a person not known yet
 * @param told the fields that the file speaks of; the others stay as they are
 * @param attributes null takes one away
 * @param content everything the row says, in one form
 */
public record CustomerRow(
        UUID id,
        UUID personId,
        String externalId,
        Set<String> told,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String industry,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String personName,
        @Nullable String called,
        @Nullable LocalDate birthday,
        @Nullable UUID ownerId,
        @Nullable UUID coverId,
        Map<String, @Nullable String> attributes,
        String content) {}
