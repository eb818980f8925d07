/** Checks of a set-up before it is started: what is wrong, and what to do about it. */
@NullMarked
package io.troupe.node.doctor;

import org.jspecify.annotations.NullMarked;
