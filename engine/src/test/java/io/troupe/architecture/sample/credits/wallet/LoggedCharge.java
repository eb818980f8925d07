package io.troupe.architecture.sample.credits.wallet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs, in the domain. */
final class LoggedCharge {

  static final Logger LOG = LoggerFactory.getLogger("charge");

  private LoggedCharge() {}
}
