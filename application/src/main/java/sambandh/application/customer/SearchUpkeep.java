package sambandh.application.customer;

import sambandh.application.shared.Upkeep;

/** Makes customers findable, and sorts them and their people by name, whom an older release took in, or whose names it read otherwise. */
public interface SearchUpkeep extends Upkeep {}
