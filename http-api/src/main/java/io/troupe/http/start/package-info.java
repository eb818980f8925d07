/** What a person or a load balancer sees who asks a node without an account. */
@NullMarked
package io.troupe.http.start;

import org.jspecify.annotations.NullMarked;
