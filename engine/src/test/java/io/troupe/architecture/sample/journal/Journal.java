package io.troupe.architecture.sample.journal;

import java.sql.Connection;

/** Outside the domain, so it may touch a database. */
public record Journal(Connection connection) {}
