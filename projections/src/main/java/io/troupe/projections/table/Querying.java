package io.troupe.projections.table;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Who asks the tables of a read model: {@code ReadModels::query}. */
@FunctionalInterface
public interface Querying {
  /** Runs a query where it may block, in the schema of the model's answering generation. */
  <T> CompletionStage<T> query(String model, Function<DSLContext, T> query);
}
