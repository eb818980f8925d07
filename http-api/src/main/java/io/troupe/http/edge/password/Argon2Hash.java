package io.troupe.http.edge.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) in the PHC string format, which holds its own cost and salt.
 *
 * @param memory KiB, 8 to 1,048,576
 * @param passes 1 to 64
 * @param lanes 1 to 16
 * @param salt 8 to 64 bytes
 * @param hash 16 to 64 bytes
 */
record Argon2Hash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  /** OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
  static final int MEMORY = 19_456;

  static final int PASSES = 2;
  static final int LANES = 1;
  static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  Argon2Hash {
    if (memory < 8 || memory > 1_048_576 || passes < 1 || passes > 64 || lanes < 1 || lanes > 16) {
      throw new IllegalArgumentException("Argon2 cost out of range");
    }
  }

  /** Hashes under today's cost; about 100 ms and 19 MiB. */
  static Argon2Hash of(String password, byte[] salt) {
    var hash = compute(password, salt, MEMORY, PASSES, LANES, HASH_BYTES);
    return new Argon2Hash(MEMORY, PASSES, LANES, salt, hash);
  }

  /** No password's hash: random bytes under today's cost, so that checking takes as long. */
  static Argon2Hash ofNobody(SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    var hash = new byte[HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return new Argon2Hash(MEMORY, PASSES, LANES, salt, hash);
  }

  /**
   * Reads the PHC string; anything else is an {@link IllegalArgumentException} without the text.
   */
  static Argon2Hash parse(String phc) {
    var parts = FORM.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
    }
    var base64 = Base64.getDecoder();
    return new Argon2Hash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        base64.decode(parts.group(4)),
        base64.decode(parts.group(5)));
  }

  /** Whether this is the password's hash; takes the same time either way. */
  boolean matches(String password) {
    return MessageDigest.isEqual(hash, compute(password, salt, memory, passes, lanes, hash.length));
  }

  /** Whether it was made under another cost than today's. */
  boolean outdated() {
    return memory != MEMORY || passes != PASSES || lanes != LANES;
  }

  String phc() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** NIST SP 800-63B, 5.1.1.2: normalised, so that one password typed on two keyboards is one. */
  private static byte[] compute(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    var bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var hash = new byte[length];
    generator.generateBytes(bytes, hash);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }
}
