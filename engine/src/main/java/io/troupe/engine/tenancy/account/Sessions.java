package io.troupe.engine.tenancy.account;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.account.AccountRejection.HASH_NOT_NEW;
import static io.troupe.engine.tenancy.account.AccountRejection.SESSION_ID_TAKEN;
import static io.troupe.engine.tenancy.account.AccountRejection.UNKNOWN_SESSION;

import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.account.AccountCommand.RefreshSession;
import io.troupe.engine.tenancy.account.AccountCommand.StartSession;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRevoked;
import io.troupe.engine.tenancy.account.AccountEvent.SessionStarted;
import io.troupe.engine.values.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pcollections.OrderedPMap;

/**
 * The sessions of an account, at most {@value #MOST}, in the order in which they started. Refresh
 * tokens rotate: each is good once, and one that comes a second time ends its session (RFC 9700,
 * section 4.14.2).
 */
public record Sessions(OrderedPMap<SessionId, Session> open) {
  /** How long a session lasts from its start or latest refresh. */
  static final Duration LAST = Duration.ofDays(30);

  static final int MOST = 20;
  static final Sessions NONE = new Sessions(OrderedPMap.empty());

  Decision<AccountEvent> start(StartSession start, Instant now) {
    var known = open.get(start.session());
    if (known != null) {
      return known.hasHad(start.refreshHash()) ? unchanged() : reject(SESSION_ID_TAKEN);
    }
    var started = new SessionStarted(start.session(), start.refreshHash(), now.plus(LAST));
    return open.size() < MOST
        ? accept(started)
        : accept(new SessionRevoked(longestUnused(), RevocationCause.LIMIT), started);
  }

  /** The eldest session, unless one that was refreshed keeps it alive. */
  private SessionId longestUnused() {
    return open.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue().expiresAt()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  Decision<AccountEvent> refresh(RefreshSession refresh, Instant now) {
    var session = open.get(refresh.session());
    if (session == null || session.expiredAt(now) || !session.hasHad(refresh.presentedHash())) {
      return reject(UNKNOWN_SESSION);
    }
    if (!session.refreshHash().equals(refresh.presentedHash())) {
      return accept(new SessionRevoked(refresh.session(), RevocationCause.THEFT));
    }
    return session.hasHad(refresh.nextHash())
        ? reject(HASH_NOT_NEW)
        : accept(
            new SessionRefreshed(
                refresh.session(), refresh.presentedHash(), refresh.nextHash(), now.plus(LAST)));
  }

  Decision<AccountEvent> revoke(SessionId session) {
    return open.containsKey(session)
        ? accept(new SessionRevoked(session, RevocationCause.SIGNED_OUT))
        : unchanged();
  }

  List<AccountEvent> revokedAll(RevocationCause cause) {
    return open.keySet().stream()
        .<AccountEvent>map(session -> new SessionRevoked(session, cause))
        .toList();
  }

  Sessions plus(SessionStarted started) {
    var session = Session.started(started.refreshHash(), started.expiresAt());
    return new Sessions(open.plus(started.session(), session));
  }

  Sessions refreshed(SessionRefreshed refreshed) {
    var session = open.get(refreshed.session());
    return session == null
        ? this
        : new Sessions(
            open.plus(
                refreshed.session(),
                session.refreshed(refreshed.refreshHash(), refreshed.expiresAt())));
  }

  Sessions minus(SessionId session) {
    return new Sessions(open.minus(session));
  }
}
