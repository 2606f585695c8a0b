package sambandh.rest.shared;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may be sent twice: with the header {@code Idempotency-Key} the second one gets the first one's answer,
 * and the effect happens once. The answer is kept in the transaction of the effect.
 */
@Around
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
