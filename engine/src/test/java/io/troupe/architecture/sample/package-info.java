/** Code laid out like the engine that breaks each rule of the house once. */
@NullMarked
package io.troupe.architecture.sample;

import org.jspecify.annotations.NullMarked;
