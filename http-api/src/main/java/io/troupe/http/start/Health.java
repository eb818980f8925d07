package io.troupe.http.start;

import java.util.concurrent.CompletionStage;

/** Whether requests can be served: the journal answers, and this node is part of the cluster. */
@FunctionalInterface
public interface Health {
  CompletionStage<Boolean> ready();
}
