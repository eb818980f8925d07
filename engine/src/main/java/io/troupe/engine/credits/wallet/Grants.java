package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pcollections.PVector;

/**
 * The order in which credits are spent: lower priority number first, then what expires sooner, then
 * what was granted earlier.
 */
final class Grants {
  private static final Comparator<Slice> ORDER =
      Comparator.comparingInt(Slice::priority)
          .thenComparing(Slice::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Slice::grantedAt)
          .thenComparing(slice -> slice.grant().value());

  private Grants() {}

  /** The grants with this one, merged into what is left of the same grant. */
  static PVector<Slice> plus(PVector<Slice> grants, Slice slice) {
    for (var i = 0; i < grants.size(); i++) {
      var order = ORDER.compare(slice, grants.get(i));
      if (order == 0) {
        return grants.with(i, slice.with(grants.get(i).amount().plus(slice.amount())));
      }
      if (order < 0) {
        return grants.plus(i, slice);
      }
    }
    return grants.plus(slice);
  }

  static PVector<Slice> plusAll(PVector<Slice> grants, List<Slice> slices) {
    var sum = grants;
    for (var slice : slices) {
      sum = plus(sum, slice);
    }
    return sum;
  }

  /** The first {@code amount} credits of the slices; the slices must hold as much. */
  static List<Slice> first(List<Slice> slices, Credits amount) {
    var taken = new ArrayList<Slice>(1);
    var open = amount;
    for (var slice : slices) {
      if (open.isZero()) {
        break;
      }
      var part = slice.amount().atMost(open);
      taken.add(slice.with(part));
      open = open.minus(part);
    }
    return taken;
  }

  /** What follows the first {@code amount} credits of the slices. */
  static List<Slice> after(List<Slice> slices, Credits amount) {
    var rest = new ArrayList<Slice>(1);
    var skip = amount;
    for (var slice : slices) {
      var part = slice.amount().atMost(skip);
      skip = skip.minus(part);
      if (!part.equals(slice.amount())) {
        rest.add(slice.with(slice.amount().minus(part)));
      }
    }
    return rest;
  }

  /** The grants without the first {@code amount} credits. */
  static PVector<Slice> minusFirst(PVector<Slice> grants, Credits amount) {
    var left = grants;
    var open = amount;
    while (!open.isZero()) {
      var head = left.get(0);
      var part = head.amount().atMost(open);
      open = open.minus(part);
      left =
          part.equals(head.amount())
              ? left.minus(0)
              : left.with(0, head.with(head.amount().minus(part)));
    }
    return left;
  }
}
