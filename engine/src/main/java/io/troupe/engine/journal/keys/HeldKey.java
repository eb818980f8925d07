package io.troupe.engine.journal.keys;

/** What a node remembers of an owner's key: the key, or that there will never be one again. */
sealed interface HeldKey permits PersonKey, HeldKey.Destroyed {
  /** The key was destroyed; this is final. */
  record Destroyed() implements HeldKey {}
}
