package io.troupe.http.people;

import org.jspecify.annotations.Nullable;

/**
 * A person by account.
 *
 * @param name absent once the person is erased
 */
public record PersonJson(String id, @Nullable String name) {}
