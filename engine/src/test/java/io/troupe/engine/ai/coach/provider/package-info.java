/** What each coach makes of what its provider does. */
@NullMarked
package io.troupe.engine.ai.coach.provider;

import org.jspecify.annotations.NullMarked;
