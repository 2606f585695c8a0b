package sambandh.domain.interaction;

/**
 * Some words of a talk, by one speaker without another's between them.
 *
 * @param line where it stands in the transcript, from 1
 * @param from milliseconds since the talk began
 * @param to the same, later than {@code from}
 * @param speaker the name as the transcript has it
 * @param words what was said, without marks
 */
public record Utterance(int line, long from, long to, String speaker, String words) {}
