package io.troupe.engine.runtime;

import io.troupe.engine.values.TenantId;
import java.time.Instant;

/** All that a rule may know besides state and command; the only source of time and of ids. */
public record Context(
    TenantId tenant, String entityId, Principal principal, CommandId command, Instant now) {}
