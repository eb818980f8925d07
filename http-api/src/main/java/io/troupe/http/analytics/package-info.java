/** How learners and the business do, and what happened, over HTTP. */
@NullMarked
package io.troupe.http.analytics;

import org.jspecify.annotations.NullMarked;
