package io.troupe.http.edge.problem;

/**
 * One value that breaks a rule.
 *
 * @param field path of the field from the root of the body, such as {@code learner.email}
 * @param code stable kebab-case name of the rule, such as {@code too-long}
 * @param detail the rule in words, with its limits; never the value itself
 */
public record Violation(String field, String code, String detail) {}
