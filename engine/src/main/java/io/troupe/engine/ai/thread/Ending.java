package io.troupe.engine.ai.thread;

/** How an answer ended. Stored: constants are added, never renamed or removed. */
public enum Ending {
  COMPLETE,
  /** The model broke off; the text is what had come until then. */
  CUT,
  /** No model was asked: the answer quotes the lessons only. */
  OFFLINE
}
