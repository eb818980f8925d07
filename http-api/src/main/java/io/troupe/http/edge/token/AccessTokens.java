package io.troupe.http.edge.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.token.Verification.Refused;
import io.troupe.http.edge.token.Verification.Valid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Access tokens: JWTs (RFC 7519) signed by HS256, in the form of RFC 9068 ({@code typ} is {@code
 * at+jwt}), valid for {@link #LIFETIME}. Thread-safe.
 */
public final class AccessTokens {
  /** How long a token is valid. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int CACHED = 20_000;

  private final TokenKey signing;
  private final JWSSigner signer;
  private final TokenVerifier verifier;
  private final String issuer;
  private final String audience;
  private final Clock clock;
  private final Cache<String, AccessToken> verified =
      Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(LIFETIME).build();

  /**
   * Tokens of one issuer for one audience.
   *
   * @param keys 1 to 8; the first signs, each verifies, so that a key is replaced by putting the
   *     new one before it and dropping the old one ten minutes later
   */
  public AccessTokens(List<TokenKey> keys, String issuer, String audience, Clock clock) {
    this.verifier = new TokenVerifier(keys, issuer, audience);
    this.signing = keys.getFirst();
    this.signer = signer(signing);
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /** Signs a token that is valid from now on for {@link #LIFETIME}. */
  public String issue(String account, String tenant, String session, Set<Permission> permissions) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(signing.id()).build();
    var claims =
        new JWTClaimsSet.Builder()
            .subject(account)
            .claim("tid", tenant)
            .claim("sid", session)
            .claim("perms", codes(permissions))
            .issuer(issuer)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    return signed(new SignedJWT(header, claims));
  }

  /**
   * Verifies a token in compact form. A token that was found valid is remembered by its hash, so
   * that the requests of one client cost one signature; its time is checked each time.
   */
  public Verification verify(String token) {
    if (token.length() > TokenVerifier.MAX_LENGTH) {
      return new Refused(Verification.Reason.TOO_LONG);
    }
    var hash = hash(token);
    var known = verified.getIfPresent(hash);
    if (known != null) {
      return inTime(known, clock.instant());
    }
    var verification = verifier.verify(token);
    if (verification instanceof Valid(var fresh)) {
      verified.put(hash, fresh);
      return inTime(fresh, clock.instant());
    }
    return verification;
  }

  private static Verification inTime(AccessToken token, Instant now) {
    if (!now.isBefore(token.expiresAt())) {
      return new Refused(Verification.Reason.EXPIRED);
    }
    return token.issuedAt().isAfter(now.plus(TokenVerifier.MAX_SKEW))
        ? new Refused(Verification.Reason.ISSUED_IN_FUTURE)
        : new Valid(token);
  }

  private static String codes(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::code).collect(Collectors.joining(" "));
  }

  private String signed(SignedJWT jwt) {
    try {
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(TokenKey key) {
    try {
      return new MACSigner(key.bytes());
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
