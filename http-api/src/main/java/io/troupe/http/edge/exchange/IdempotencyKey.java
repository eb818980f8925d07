package io.troupe.http.edge.exchange;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_HEADER;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.troupe.http.edge.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client's own name for one request, so that a repeat is known as such. 1 to 128 visible ASCII
 * characters.
 */
public record IdempotencyKey(String value) {
  /** The request header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /** 22 characters of base64url hold 132 bits: no two requests meet by chance. */
  private static final int ID_LENGTH = 22;

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Checks the form.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-header}
   */
  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw Problem.of(BAD_HEADER, "1 to 128 visible ASCII characters are allowed.", HEADER)
          .exception();
    }
  }

  /**
   * The id of the command that a request makes: the same for each repeat of the key by the same
   * account on the same method and path, another for everybody and everything else; random without
   * a key.
   *
   * @return 22 characters of base64url
   */
  public static String commandId(
      Optional<IdempotencyKey> key, String tenant, String account, String method, String path) {
    return key.map(it -> digest(tenant, account, method, path, it.value()))
        .orElseGet(IdempotencyKey::random);
  }

  /**
   * The same for a request without an account. The body's bytes stand in for the account: who
   * guesses another's key but not the whole of the body gets no answer that was meant for the
   * other.
   */
  public static String anonymousCommandId(
      Optional<IdempotencyKey> key, String method, String path, byte[] body) {
    var bodyHash = encode(sha256().digest(body));
    return key.map(it -> digest("", bodyHash, method, path, it.value()))
        .orElseGet(IdempotencyKey::random);
  }

  private static String digest(String... parts) {
    return encode(sha256().digest(String.join("\n", parts).getBytes(UTF_8)))
        .substring(0, ID_LENGTH);
  }

  private static String random() {
    var bytes = new byte[33];
    RANDOM.nextBytes(bytes);
    return encode(bytes).substring(0, ID_LENGTH);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
