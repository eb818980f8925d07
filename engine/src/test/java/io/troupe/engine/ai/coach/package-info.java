/** A model server with a script, and what the coach makes of it. */
@NullMarked
package io.troupe.engine.ai.coach;

import org.jspecify.annotations.NullMarked;
