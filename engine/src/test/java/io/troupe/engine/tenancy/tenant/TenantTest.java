package io.troupe.engine.tenancy.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.tenancy.tenant.TenantCommand.ChangeSettings;
import io.troupe.engine.tenancy.tenant.TenantCommand.SignUp;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import org.junit.jupiter.api.Test;

class TenantTest {
  private static final SignUp SIGN_UP = new SignUp("Acme Academy", "Europe/Berlin", "EUR");

  private final Scenario<TenantCommand, TenantEvent, Tenant> tenant =
      Scenario.of(TenantEntity.TYPE);

  @Test
  void a_tenant_signs_up_once() {
    tenant
        .when(SIGN_UP)
        .then(new TenantSignedUp("Acme Academy", "Europe/Berlin", "EUR"))
        .when(SIGN_UP)
        .unchanged()
        .when(new SignUp("Acme Academy", "Europe/Berlin", "USD"))
        .refused(TenantRejection.ALREADY_SIGNED_UP);
  }

  @Test
  void settings_change_and_the_currency_stays() {
    var change = new ChangeSettings("Acme", "America/New_York");
    tenant
        .when(change)
        .refused(TenantRejection.NO_SUCH_TENANT)
        .when(SIGN_UP)
        .when(change)
        .then(new TenantSettingsChanged("Acme", "America/New_York"))
        .when(change)
        .unchanged();
    assertThat(TenantView.of(tenant.state()))
        .isEqualTo(new TenantView("Acme", "America/New_York", "EUR"));
  }

  @Test
  void a_name_a_time_zone_and_a_currency_that_make_no_sense_are_refused() {
    tenant
        .when(new SignUp(" ", "Europe/Berlin", "EUR"))
        .refused(TenantRejection.NAME_MALFORMED)
        .when(new SignUp("x".repeat(201), "Europe/Berlin", "EUR"))
        .refused(TenantRejection.NAME_MALFORMED)
        .when(new SignUp("Acme", "+02:00", "EUR"))
        .refused(TenantRejection.UNKNOWN_TIME_ZONE)
        .when(new SignUp("Acme", "Europe/Berlin", "eur"))
        .refused(TenantRejection.UNKNOWN_CURRENCY)
        .when(SIGN_UP)
        .when(new ChangeSettings("Acme", "Mars/Olympus"))
        .refused(TenantRejection.UNKNOWN_TIME_ZONE);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(TenantEntity.TYPE)
        .events(
            new TenantSignedUp("Acme Academy", "Europe/Berlin", "EUR"),
            new TenantSettingsChanged("Acme", "America/New_York"))
        .commands(SIGN_UP, new ChangeSettings("Acme", "America/New_York"))
        .state(tenant.when(SIGN_UP).state());
  }
}
