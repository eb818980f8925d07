package io.troupe.engine.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Ticker;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/**
 * Seals what is personal under each person's own key, opens it, and erases it by destroying the
 * key.
 *
 * <p>A value may be a string, a number, or a record (kept as JSON). Within one person, equal values
 * seal to equal bytes; see {@link PersonKey} for what that gives away.
 *
 * <p>Every method but {@link #lookup} may wait for the database, for one key not used in the last
 * {@link #KEY_AGE}; on an actor's or HTTP dispatcher use the {@code Async} variants. Every method
 * may throw {@link VaultUnavailableException} when the database fails, and {@link
 * UnknownMasterKeyException} when a key is under a master key not configured here.
 */
public final class Vault {
  /** How long a node works with a key it has read: another node's destruction is seen by then. */
  public static final Duration KEY_AGE = Duration.ofSeconds(30);

  /** How many keys a node remembers unless told otherwise. */
  public static final int DEFAULT_KEYS_HELD = 100_000;

  /** Longest value, in bytes of UTF-8 JSON. */
  public static final int MAX_BYTES = Envelope.MAX_PLAINTEXT;

  private static final Executor VIRTUAL_THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("vault-", 0).factory());

  private final PersonKeys keys;
  private final SecretKey lookupRoot;

  private Vault(PersonKeys keys) {
    this.keys = keys;
    this.lookupRoot = keys.obtainRoot(KeyOwner.LOOKUP);
  }

  /** Starts with {@link #DEFAULT_KEYS_HELD} and the machine's own clock. */
  public static Vault start(DataSource database, MasterKeys masterKeys) {
    return start(database, masterKeys, DEFAULT_KEYS_HELD, Ticker.systemTicker());
  }

  /**
   * Reads the installation's lookup key, or makes it on the very first start, so that a node with a
   * wrong master key stops here. The table {@code person_key} must exist.
   *
   * @param keysHeld how many persons' keys to remember, about 300 bytes each
   * @param ticker tells the age of a remembered key
   * @throws UnknownMasterKeyException if this installation uses another master key
   * @throws VaultUnavailableException if the database cannot be used
   */
  public static Vault start(
      DataSource database, MasterKeys masterKeys, int keysHeld, Ticker ticker) {
    var wrapping = new KeyWrapping(masterKeys);
    return new Vault(new PersonKeys(new KeyTable(database), wrapping, keysHeld, KEY_AGE, ticker));
  }

  /**
   * Seals a value; the first one for a person makes their key.
   *
   * @throws PersonErasedException if the person's key was destroyed
   * @throws IllegalArgumentException if the value cannot be written as JSON, or is longer than
   *     {@value #MAX_BYTES} bytes there
   */
  public <T> Personal<T> seal(TenantId tenant, PersonId person, T value) {
    byte[] plaintext = Content.write(value);
    var owner = KeyOwner.of(tenant, person);
    return new Personal<>(person, Envelope.seal(keys.obtain(owner), owner, plaintext));
  }

  /**
   * Opens a value; empty means erased.
   *
   * @throws IntegrityException if the value was altered, or was not sealed for this tenant and
   *     person
   * @throws IllegalArgumentException if what was sealed is not a {@code type}
   */
  public <T> Optional<T> open(TenantId tenant, Personal<T> value, Class<T> type) {
    var owner = KeyOwner.of(tenant, value.person());
    return keys.find(owner)
        .map(key -> Envelope.open(key, owner, value.sealed()))
        .map(plaintext -> Content.read(plaintext, type));
  }

  /**
   * Destroys the person's key, or sees to it that none is ever made. All that is sealed for the
   * person reads as erased: here at once, on other nodes within {@link #KEY_AGE}. A copy of the
   * database made earlier still holds the key; after restoring one, destroy again. Repeating it is
   * harmless.
   */
  public void destroy(TenantId tenant, PersonId person) {
    keys.destroy(KeyOwner.of(tenant, person));
  }

  /** Whether the person's key is destroyed, as the database knows it now. */
  public boolean erased(TenantId tenant, PersonId person) {
    return keys.destroyed(KeyOwner.of(tenant, person));
  }

  /**
   * A keyed hash to find something by, such as an account by e-mail address, without storing it. It
   * is the same on every node and outlives a change of master key. It is not erased with a person's
   * key: who can call this can test a guess, so delete it with the person.
   *
   * @param purpose keeps the hashes of one use apart from another's
   * @param text as the caller has normalised it
   * @return 43 characters of base64url
   */
  public String lookup(String purpose, String text) {
    var key = HmacSha256.derive(lookupRoot, "troupe lookup " + purpose);
    return Base64Url.encode(HmacSha256.mac(key, text.getBytes(UTF_8)));
  }

  /**
   * Puts up to {@code limit} keys that an older master key wraps under the current one.
   *
   * @return how many there were; 0 means that the older master keys are needed no longer
   */
  public int rewrap(int limit) {
    return keys.rewrap(limit);
  }

  /** As {@link #seal}, on a virtual thread. */
  public <T> CompletionStage<Personal<T>> sealAsync(TenantId tenant, PersonId person, T value) {
    return CompletableFuture.supplyAsync(() -> seal(tenant, person, value), VIRTUAL_THREADS);
  }

  /** As {@link #open}, on a virtual thread. */
  public <T> CompletionStage<Optional<T>> openAsync(
      TenantId tenant, Personal<T> value, Class<T> type) {
    return CompletableFuture.supplyAsync(() -> open(tenant, value, type), VIRTUAL_THREADS);
  }

  /** As {@link #destroy}, on a virtual thread. */
  public CompletionStage<Void> destroyAsync(TenantId tenant, PersonId person) {
    return CompletableFuture.runAsync(() -> destroy(tenant, person), VIRTUAL_THREADS);
  }

  /** As {@link #erased}, on a virtual thread. */
  public CompletionStage<Boolean> erasedAsync(TenantId tenant, PersonId person) {
    return CompletableFuture.supplyAsync(() -> erased(tenant, person), VIRTUAL_THREADS);
  }
}
