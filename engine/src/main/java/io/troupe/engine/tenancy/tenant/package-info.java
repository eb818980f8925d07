/** A company or academy on the platform, and its settings. */
@NullMarked
package io.troupe.engine.tenancy.tenant;

import org.jspecify.annotations.NullMarked;
