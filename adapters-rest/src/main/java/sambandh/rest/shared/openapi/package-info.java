/** The OpenAPI document: what the annotation processor writes, corrected and completed when it is first asked for. */
@NullMarked
package sambandh.rest.shared.openapi;

import org.jspecify.annotations.NullMarked;
