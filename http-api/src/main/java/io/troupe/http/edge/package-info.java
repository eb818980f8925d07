/**
 * The foundation of every route: who calls, with what right, what was asked, how it is answered.
 */
@NullMarked
package io.troupe.http.edge;

import org.jspecify.annotations.NullMarked;
