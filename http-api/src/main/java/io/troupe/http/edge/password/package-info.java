/** Passwords: what is accepted, how they are hashed and verified, how much of it at once. */
@NullMarked
package io.troupe.http.edge.password;

import org.jspecify.annotations.NullMarked;
