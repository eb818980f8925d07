package io.troupe.bench.growth;

/** Something of which there is more and more. */
interface Growth {
  /** Measures at each size, from the smallest on. */
  Grown grown() throws Exception;
}
