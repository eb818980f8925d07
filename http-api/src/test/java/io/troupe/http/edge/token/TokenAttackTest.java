package io.troupe.http.edge.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.edge.token.Verification.Reason;
import io.troupe.http.edge.token.Verification.Refused;
import io.troupe.http.edge.token.Verification.Valid;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens as attackers make them, put together by hand from their parts. */
class TokenAttackTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}";
  private static final String CLAIMS =
      """
      {"sub":"a","tid":"t","sid":"s","perms":"lesson-view","iss":"troupe","aud":"api",\
      "iat":1769850000,"exp":1769850600}\
      """;
  private final AccessTokens tokens =
      new AccessTokens(
          List.of(new TokenKey("k1", KEY)),
          "troupe",
          "api",
          Clock.fixed(Instant.ofEpochSecond(1_769_850_000), ZoneOffset.UTC));

  @Test
  void the_token_that_the_attacks_start_from_is_valid() {
    assertThat(tokens.verify(signed(HEADER, CLAIMS))).isInstanceOf(Valid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
  void no_signature_is_no_token(String algorithm) {
    var header = HEADER.replace("HS256", algorithm);

    assertRefused(base64(header) + "." + base64(CLAIMS) + ".");
    assertRefused(base64(header) + "." + base64(CLAIMS));
    assertRefused(signed(header, CLAIMS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS384", "HS512", "RS256", "ES256", "EdDSA", "PS256", "hs256"})
  void the_token_does_not_choose_the_algorithm(String algorithm) {
    assertThat(tokens.verify(signed(HEADER.replace("HS256", algorithm), CLAIMS)))
        .isEqualTo(new Refused(Reason.WRONG_ALGORITHM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kid\":\"k1\"|\"kid\":\"k2\"|UNKNOWN_KEY",
        "\"kid\":\"k1\"|\"kid\":\"../../dev/null\"|UNKNOWN_KEY",
        "\"kid\":\"k1\"|\"kid\":\"' OR 1=1 --\"|UNKNOWN_KEY",
        ",\"kid\":\"k1\"|``|UNKNOWN_KEY",
        "\"kid\":\"k1\"|\"kid\":7|MALFORMED",
        "at+jwt|JWT|WRONG_TYPE",
        "\"typ\":\"at+jwt\",|``|WRONG_TYPE",
        "\"kid\":\"k1\"|\"kid\":\"k1\",\"crit\":[\"exp\"],\"exp\":1|BAD_SIGNATURE",
        "\"kid\":\"k1\"|\"kid\":\"k1\",\"b64\":false,\"crit\":[\"b64\"]|BAD_SIGNATURE"
      })
  void a_header_that_we_never_write_is_refused(String ours, String theirs, Reason reason) {
    assertThat(tokens.verify(signed(HEADER.replace(ours, theirs), CLAIMS)))
        .isEqualTo(new Refused(reason));
  }

  @Test
  void a_key_that_the_token_brings_along_is_not_used() {
    var theirs = "fedcba9876543210fedcba9876543210".getBytes(UTF_8);
    var jwk = ",\"jwk\":{\"kty\":\"oct\",\"k\":\"" + base64(theirs) + "\"}}";
    var url = ",\"jku\":\"http://127.0.0.1/keys\",\"x5u\":\"http://127.0.0.1/x\"}";

    assertRefused(signed(HEADER.replace("}", jwk), CLAIMS, theirs));
    assertRefused(signed(HEADER.replace("}", url), CLAIMS, theirs));
  }

  @Test
  void a_changed_claim_breaks_the_signature() {
    var parts = signed(HEADER, CLAIMS).split("\\.");
    var raised = base64(CLAIMS.replace("lesson-view", "wallet-grant"));

    assertThat(tokens.verify(parts[0] + "." + raised + "." + parts[2]))
        .isEqualTo(new Refused(Reason.BAD_SIGNATURE));
  }

  @Test
  void every_changed_bit_of_the_signature_is_found() {
    var token = signed(HEADER, CLAIMS);
    var cut = token.lastIndexOf('.') + 1;
    var signature = Base64.getUrlDecoder().decode(token.substring(cut));
    for (int bit = 0; bit < signature.length * 8; bit++) {
      var changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(tokens.verify(token.substring(0, cut) + base64(changed)))
          .isEqualTo(new Refused(Reason.BAD_SIGNATURE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 31})
  void a_shortened_signature_is_refused(int length) {
    var token = signed(HEADER, CLAIMS);
    var cut = token.lastIndexOf('.') + 1;
    var signature = Base64.getUrlDecoder().decode(token.substring(cut));

    assertRefused(token.substring(0, cut) + base64(java.util.Arrays.copyOf(signature, length)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"exp\":1769850600|\"exp\":1769850000|EXPIRED",
        "\"exp\":1769850600|\"exp\":\"1769850600\"|MALFORMED",
        "\"exp\":1769850600|\"exp\":null|MALFORMED",
        ",\"exp\":1769850600|``|MALFORMED",
        "\"iat\":1769850000|\"iat\":1769850061|ISSUED_IN_FUTURE",
        "\"iat\":1769850000,|``|MALFORMED",
        "\"aud\":\"api\"|\"aud\":[\"api\",\"other\"]|WRONG_AUDIENCE",
        "\"aud\":\"api\",|``|WRONG_AUDIENCE",
        "\"iss\":\"troupe\"|\"iss\":\"Troupe\"|WRONG_ISSUER",
        "\"sub\":\"a\",|``|MALFORMED",
        "\"tid\":\"t\"|\"tid\":[\"t\"]|MALFORMED",
        "\"perms\":\"lesson-view\"|\"perms\":7|MALFORMED"
      })
  void claims_that_we_never_write_are_refused_even_when_signed(
      String ours, String theirs, Reason reason) {
    assertThat(tokens.verify(signed(HEADER, CLAIMS.replace(ours, theirs))))
        .isEqualTo(new Refused(reason));
  }

  @Test
  void a_permission_that_this_version_does_not_know_is_passed_over() {
    var newer = CLAIMS.replace("lesson-view", "lesson-view lesson-teleport");

    assertThat(tokens.verify(signed(HEADER, newer)))
        .isInstanceOfSatisfying(
            Valid.class, valid -> assertThat(valid.token().permissions()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "a.b.c.d.e", "e30.e30.e30", "🎓.🎓.🎓"})
  void what_is_no_token_is_refused(String text) {
    assertRefused(text);
  }

  @Test
  void a_token_beyond_4_kib_is_not_even_parsed() {
    var long4k = CLAIMS.replace("\"sub\":\"a\"", "\"sub\":\"" + "a".repeat(4_096) + "\"");

    assertThat(tokens.verify(signed(HEADER, long4k))).isEqualTo(new Refused(Reason.TOO_LONG));
  }

  private void assertRefused(String token) {
    assertThat(tokens.verify(token)).isInstanceOf(Refused.class);
  }

  private static String signed(String header, String claims) {
    return signed(header, claims, KEY);
  }

  private static String signed(String header, String claims, byte[] key) {
    var content = base64(header) + "." + base64(claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return content + "." + base64(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return base64(text.getBytes(UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
