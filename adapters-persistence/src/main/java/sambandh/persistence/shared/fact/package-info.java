/** How columns contribute the facts they know about customers, so that whoever asks for a fact knows no column. */
@NullMarked
package sambandh.persistence.shared.fact;

import org.jspecify.annotations.NullMarked;
