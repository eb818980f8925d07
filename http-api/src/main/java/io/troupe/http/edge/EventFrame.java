package io.troupe.http.edge;

/**
 * One event of an event stream (HTML standard, 9.2).
 *
 * @param id what a client sends back to go on after it; an id
 * @param name the kind of event, such as {@code notification}
 * @param body wire record to write as JSON, which is one line
 */
public record EventFrame(String id, String name, Object body) {}
