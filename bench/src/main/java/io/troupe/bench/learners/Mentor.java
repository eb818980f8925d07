package io.troupe.bench.learners;

import io.troupe.bench.http.Tokens;

/** Somebody who reviews the work of learners. */
record Mentor(String account, Tokens header) {}
