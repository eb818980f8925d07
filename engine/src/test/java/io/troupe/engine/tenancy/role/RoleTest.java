package io.troupe.engine.tenancy.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.tenancy.role.RoleCommand.Change;
import io.troupe.engine.tenancy.role.RoleCommand.Define;
import io.troupe.engine.tenancy.role.RoleCommand.Retire;
import io.troupe.engine.tenancy.role.RoleEvent.RoleChanged;
import io.troupe.engine.tenancy.role.RoleEvent.RoleDefined;
import io.troupe.engine.tenancy.role.RoleEvent.RoleRetired;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoleTest {
  private static final Set<String> PERMISSIONS = Set.of("wallet-grant", "finance-read");
  private static final Define DEFINE = new Define("Treasurer", PERMISSIONS);

  private final Scenario<RoleCommand, RoleEvent, Role> role = Scenario.of(RoleEntity.TYPE);

  @Test
  void a_role_is_defined_once() {
    role.when(DEFINE)
        .then(new RoleDefined("Treasurer", PERMISSIONS))
        .when(DEFINE)
        .unchanged()
        .when(new Define("Treasurer", Set.of("finance-read")))
        .refused(RoleRejection.ALREADY_DEFINED);
  }

  @Test
  void a_role_changes_its_name_and_permissions() {
    var change = new Change("Accountant", Set.of("finance-read"));
    role.when(change)
        .refused(RoleRejection.NO_SUCH_ROLE)
        .when(DEFINE)
        .when(change)
        .then(new RoleChanged("Accountant", Set.of("finance-read")))
        .when(change)
        .unchanged();
    assertThat(view()).isEqualTo(new RoleView("Accountant", Set.of("finance-read"), false));
  }

  @Test
  void a_retired_role_allows_nothing_and_does_not_come_back() {
    role.when(new Retire())
        .refused(RoleRejection.NO_SUCH_ROLE)
        .when(DEFINE)
        .when(new Retire())
        .then(new RoleRetired())
        .when(new Retire())
        .unchanged()
        .when(DEFINE)
        .refused(RoleRejection.ROLE_RETIRED)
        .when(new Change("Accountant", PERMISSIONS))
        .refused(RoleRejection.ROLE_RETIRED);
    assertThat(view()).isEqualTo(new RoleView("Treasurer", Set.of(), true));
  }

  @Test
  void a_role_out_of_its_bounds_is_refused() {
    role.when(new Define("", PERMISSIONS))
        .refused(RoleRejection.NAME_MALFORMED)
        .when(new Define("x".repeat(101), PERMISSIONS))
        .refused(RoleRejection.NAME_MALFORMED)
        .when(new Define("Treasurer", Set.of()))
        .refused(RoleRejection.PERMISSIONS_OUT_OF_BOUNDS)
        .when(new Define("Treasurer", permissions(101)))
        .refused(RoleRejection.PERMISSIONS_OUT_OF_BOUNDS)
        .when(new Define("Treasurer", Set.of("WALLET_GRANT")))
        .refused(RoleRejection.PERMISSION_MALFORMED)
        .when(DEFINE)
        .when(new Change("Treasurer", Set.of()))
        .refused(RoleRejection.PERMISSIONS_OUT_OF_BOUNDS);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(RoleEntity.TYPE)
        .events(
            new RoleDefined("Treasurer", PERMISSIONS),
            new RoleChanged("Accountant", Set.of("finance-read")),
            new RoleRetired())
        .commands(DEFINE, new Change("Accountant", Set.of("finance-read")), new Retire())
        .state(role.when(DEFINE).state())
        .state(role.when(new Retire()).state());
  }

  private RoleView view() {
    return RoleView.of(role.state());
  }

  private static Set<String> permissions(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "permission-" + number)
        .collect(Collectors.toSet());
  }
}
