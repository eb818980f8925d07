/** Persons as responses name them, and what is sealed under their keys. */
@NullMarked
package io.troupe.http.people;

import org.jspecify.annotations.NullMarked;
