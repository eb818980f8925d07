/** The rules of the house as tests, and a sample that breaks each of them. */
@NullMarked
package io.troupe.architecture;

import org.jspecify.annotations.NullMarked;
