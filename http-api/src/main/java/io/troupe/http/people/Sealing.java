package io.troupe.http.people;

import io.troupe.engine.journal.keys.PersonErasedException;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Seals what a request says about a person, and opens it for a response. */
public final class Sealing {
  private final Vault vault;

  public Sealing(Vault vault) {
    this.vault = vault;
  }

  /**
   * Seals a text under a person's key. Fails with the problem {@code person-erased} when the key is
   * destroyed, and with {@code invalid-value} when the text is too long to be sealed.
   *
   * @param field where the text stands in the body
   */
  public CompletionStage<Personal<String>> seal(
      Caller caller, PersonId person, String field, String text) {
    return vault
        .sealAsync(new TenantId(caller.tenant()), person, text)
        .exceptionally(failure -> refused(field, failure));
  }

  /** What is sealed; empty when there is nothing or the person is erased. */
  public CompletionStage<Optional<String>> open(Caller caller, @Nullable Personal<String> sealed) {
    return sealed == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : vault.openAsync(new TenantId(caller.tenant()), sealed, String.class);
  }

  private static Personal<String> refused(String field, Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          refused(field, wrapped.getCause());
      case PersonErasedException _ -> throw Problem.of(PersonProblem.PERSON_ERASED).exception();
      case IllegalArgumentException _ -> throw tooLong(field).exception();
      default -> throw new CompletionException(failure);
    };
  }

  private static Problem tooLong(String field) {
    var detail = "The text must have at most %,d bytes as JSON.".formatted(Vault.MAX_BYTES);
    return Problem.of(List.of(new Violation(field, "too-long", detail)));
  }
}
