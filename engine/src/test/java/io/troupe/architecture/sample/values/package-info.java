/** The sample's values. */
@NullMarked
package io.troupe.architecture.sample.values;

import org.jspecify.annotations.NullMarked;
