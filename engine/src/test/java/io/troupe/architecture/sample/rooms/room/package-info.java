/** The sample's room. */
@NullMarked
package io.troupe.architecture.sample.rooms.room;

import org.jspecify.annotations.NullMarked;
