/** The event journal on H2 and PostgreSQL, and the ordered tail that everything else follows. */
@NullMarked
package io.troupe.engine.journal;

import org.jspecify.annotations.NullMarked;
