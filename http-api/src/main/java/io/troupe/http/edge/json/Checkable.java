package io.troupe.http.edge.json;

/** A wire record whose values have rules beyond their types. */
@FunctionalInterface
public interface Checkable {
  /** Puts each rule to the check; called once after the record was read. */
  void check(Check check);
}
