/** The coaches behind the contract: hosted and local language models, and the offline one. */
@NullMarked
package io.troupe.engine.ai.coach.provider;

import org.jspecify.annotations.NullMarked;
