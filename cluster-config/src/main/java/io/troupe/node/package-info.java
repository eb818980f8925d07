/** The node: one process of a Troupe cluster, from its settings to its orderly end. */
@NullMarked
package io.troupe.node;

import org.jspecify.annotations.NullMarked;
