package io.troupe.engine.tenancy.tenant;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.tenant.TenantRejection.ALREADY_SIGNED_UP;
import static io.troupe.engine.tenancy.tenant.TenantRejection.NAME_MALFORMED;
import static io.troupe.engine.tenancy.tenant.TenantRejection.NO_SUCH_TENANT;
import static io.troupe.engine.tenancy.tenant.TenantRejection.UNKNOWN_CURRENCY;
import static io.troupe.engine.tenancy.tenant.TenantRejection.UNKNOWN_TIME_ZONE;

import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.tenant.TenantCommand.ChangeSettings;
import io.troupe.engine.tenancy.tenant.TenantCommand.SignUp;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A company or academy. It signs up once, and then only its settings change. */
public sealed interface Tenant {
  record NotSignedUp() implements Tenant {}

  /**
   * @param timeZone IANA id
   * @param currency ISO 4217 code
   */
  record SignedUp(String name, String timeZone, String currency) implements Tenant {}

  Tenant EMPTY = new NotSignedUp();
  int LONGEST_NAME = 200;

  static Decision<TenantEvent> decide(Tenant tenant, TenantCommand command, Context context) {
    return switch (tenant) {
      case NotSignedUp() ->
          command instanceof SignUp signUp ? signUp(signUp) : reject(NO_SUCH_TENANT);
      case SignedUp signedUp -> decide(signedUp, command);
    };
  }

  private static Decision<TenantEvent> signUp(SignUp signUp) {
    var flaw = flaw(signUp.name(), signUp.timeZone());
    if (flaw != null) {
      return reject(flaw);
    }
    return isCurrency(signUp.currency())
        ? accept(new TenantSignedUp(signUp.name(), signUp.timeZone(), signUp.currency()))
        : reject(UNKNOWN_CURRENCY);
  }

  private static Decision<TenantEvent> decide(SignedUp tenant, TenantCommand command) {
    return switch (command) {
      case SignUp(var name, var timeZone, var currency) ->
          tenant.equals(new SignedUp(name, timeZone, currency))
              ? unchanged()
              : reject(ALREADY_SIGNED_UP);
      case ChangeSettings(var name, var timeZone) -> {
        var flaw = flaw(name, timeZone);
        if (flaw != null) {
          yield reject(flaw);
        }
        yield tenant.equals(new SignedUp(name, timeZone, tenant.currency))
            ? unchanged()
            : accept(new TenantSettingsChanged(name, timeZone));
      }
    };
  }

  private static @Nullable TenantRejection flaw(String name, String timeZone) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return NAME_MALFORMED;
    }
    return ZoneId.getAvailableZoneIds().contains(timeZone) ? null : UNKNOWN_TIME_ZONE;
  }

  private static boolean isCurrency(String code) {
    return Currency.availableCurrencies().anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  static Tenant evolve(Tenant tenant, TenantEvent event) {
    return switch (event) {
      case TenantSignedUp(var name, var timeZone, var currency) ->
          new SignedUp(name, timeZone, currency);
      case TenantSettingsChanged(var name, var timeZone) ->
          new SignedUp(name, timeZone, signedUp(tenant).currency);
    };
  }

  /** A tenant that is known to exist, because it has a history. */
  static SignedUp signedUp(Tenant tenant) {
    return switch (tenant) {
      case SignedUp signedUp -> signedUp;
      case NotSignedUp() -> throw new IllegalStateException("there is no tenant");
    };
  }
}
