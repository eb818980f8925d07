/** The documentation as pages without scripts or requests to anywhere. */
@NullMarked
package io.troupe.http.docs.page;

import org.jspecify.annotations.NullMarked;
