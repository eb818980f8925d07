package io.troupe.http.credits;

import static java.util.concurrent.CompletableFuture.failedStage;

import io.troupe.http.edge.Caller;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.people.People;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Whose wallets there are: a wallet has its account's id, and one of nobody does not exist. */
record WalletOwners(People people) {
  /** Fails as not found where the caller's tenant has no such account. */
  CompletionStage<Void> require(Caller caller, String wallet) {
    return people
        .account(caller, wallet)
        .thenAccept(account -> {
          if (account.isEmpty()) {
            throw Problem.of(EdgeProblem.NOT_FOUND).exception();
          }
        });
  }

  /** Asks a wallet; a refusal of one that does not exist becomes not found. */
  <T> CompletionStage<T> asking(
      Caller caller, String wallet, Supplier<CompletionStage<T>> question) {
    return question
        .get()
        .exceptionallyCompose(
            refused -> require(caller, wallet).thenCompose(_ -> failedStage(refused)));
  }
}
