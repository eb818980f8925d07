package io.troupe.engine.tenancy.loginname;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Claim;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Release;
import io.troupe.engine.tenancy.loginname.LoginNameEvent.LoginNameClaimed;
import io.troupe.engine.tenancy.loginname.LoginNameEvent.LoginNameReleased;
import io.troupe.engine.values.AccountId;
import org.junit.jupiter.api.Test;

class LoginNameTest {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId EVE = new AccountId("eve");

  private final Scenario<LoginNameCommand, LoginNameEvent, LoginName> name =
      Scenario.of(LoginNameEntity.TYPE);

  @Test
  void the_first_to_claim_a_name_has_it() {
    name.when(new Claim(ADA))
        .then(new LoginNameClaimed(ADA))
        .when(new Claim(ADA))
        .unchanged()
        .when(new Claim(EVE))
        .refused(LoginNameRejection.LOGIN_NAME_TAKEN);
    assertThat(name.state().account()).isEqualTo(ADA);
  }

  @Test
  void a_released_name_is_free_for_another() {
    name.when(new Claim(ADA))
        .when(new Release(ADA))
        .then(new LoginNameReleased(ADA))
        .when(new Release(ADA))
        .unchanged()
        .when(new Claim(EVE))
        .then(new LoginNameClaimed(EVE));
  }

  @Test
  void only_its_account_releases_a_name() {
    name.when(new Claim(ADA)).when(new Release(EVE)).refused(LoginNameRejection.LOGIN_NAME_TAKEN);
    assertThat(name.state().account()).isEqualTo(ADA);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(LoginNameEntity.TYPE)
        .events(new LoginNameClaimed(ADA), new LoginNameReleased(ADA))
        .commands(new Claim(ADA), new Release(ADA))
        .state(name.when(new Claim(ADA)).state())
        .state(name.when(new Release(ADA)).state());
  }
}
