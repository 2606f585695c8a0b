package sambandh.application.company;

/** Why an absence cannot be kept as wanted. */
public enum AbsenceRefusal {
    EMPLOYEE_UNKNOWN,
    STAND_IN_UNKNOWN,
    /** Nobody stands in for themselves. */
    STANDS_IN_FOR_SELF,
    /** There is an absence on one of these days already. */
    OVERLAPS,
    EXTERNAL_ID_TAKEN
}
