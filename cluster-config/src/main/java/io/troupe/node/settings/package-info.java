/** The table of settings, and how environment variables become a checked {@code Settings}. */
@NullMarked
package io.troupe.node.settings;

import org.jspecify.annotations.NullMarked;
