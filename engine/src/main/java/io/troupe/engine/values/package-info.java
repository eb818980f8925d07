/** Values shared by all entities. The list is closed: adding one is a decision. */
@NullMarked
package io.troupe.engine.values;

import org.jspecify.annotations.NullMarked;
