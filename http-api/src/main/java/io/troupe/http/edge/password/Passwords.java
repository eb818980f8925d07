package io.troupe.http.edge.password;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and verifies passwords on threads of its own. Each takes about 100 ms of a core and 19
 * MiB, so only so many run at once and so many wait; beyond that the stage fails with the problem
 * {@code overloaded}.
 */
public final class Passwords implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  private final SecureRandom random;
  private final ThreadPoolExecutor executor;
  private final Argon2Hash nobody;

  /**
   * A worker.
   *
   * @param atOnce how many hashes run at once, 1 or more; no more than there are cores
   * @param waiting how many may wait for a turn, 1 or more
   */
  public Passwords(int atOnce, int waiting, SecureRandom random) {
    this.random = random;
    this.executor =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("troupe-password-", 0).factory());
    executor.allowCoreThreadTimeOut(true);
    this.nobody = Argon2Hash.ofNobody(random);
  }

  /** Hashes under a random salt. */
  public CompletionStage<String> hash(String password) {
    return hash(password, salt());
  }

  /**
   * Hashes under a given salt, so that a repeated request can give the same hash.
   *
   * @param salt 16 bytes that no other password shares
   * @return the hash in PHC string format, under 128 characters
   */
  public CompletionStage<String> hash(String password, byte[] salt) {
    if (salt.length != Argon2Hash.SALT_BYTES) {
      throw new IllegalArgumentException("A salt has 16 bytes");
    }
    var own = salt.clone();
    return work(() -> Argon2Hash.of(password, own).phc());
  }

  /**
   * Whether the password has this hash. Without a stored hash, as when the account does not exist,
   * the answer is no after the same work, so that time does not tell who has an account.
   *
   * @param stored the hash in PHC string format, or null
   */
  public CompletionStage<Boolean> verify(String password, @Nullable String stored) {
    return work(() -> {
      var matches = (stored == null ? nobody : Argon2Hash.parse(stored)).matches(password);
      return matches && stored != null;
    });
  }

  /** Whether a hash that just verified should be made anew, as its cost is not today's. */
  public static boolean needsRehash(String stored) {
    return Argon2Hash.parse(stored).outdated();
  }

  /** Takes no more work; what runs is finished. */
  @Override
  public void close() {
    executor.shutdown();
  }

  private <T> CompletionStage<T> work(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, executor);
    } catch (RejectedExecutionException _) {
      var busy = Problem.of(EdgeProblem.OVERLOADED, "Too many sign-ins at once.");
      return CompletableFuture.failedStage(busy.withHeader("Retry-After", "1").exception());
    }
  }

  private byte[] salt() {
    var salt = new byte[Argon2Hash.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
