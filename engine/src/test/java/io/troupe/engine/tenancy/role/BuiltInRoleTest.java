package io.troupe.engine.tenancy.role;

import static io.troupe.engine.tenancy.role.BuiltInRole.ADMIN;
import static io.troupe.engine.tenancy.role.BuiltInRole.ENROLMENT_MANAGER;
import static io.troupe.engine.tenancy.role.BuiltInRole.MENTOR;
import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static io.troupe.engine.tenancy.role.BuiltInRole.SUPERADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInRoleTest {
  @Test
  void each_role_holds_what_the_roles_below_it_hold() {
    assertThat(SUPERADMIN.permissions()).containsAll(ADMIN.permissions());
    assertThat(ADMIN.permissions())
        .containsAll(ENROLMENT_MANAGER.permissions())
        .containsAll(MENTOR.permissions());
    assertThat(ENROLMENT_MANAGER.permissions()).containsAll(STUDENT.permissions());
    assertThat(MENTOR.permissions()).containsAll(STUDENT.permissions());
  }

  @Test
  void no_two_roles_are_the_same() {
    assertThat(BuiltInRole.values()).extracting(BuiltInRole::permissions).doesNotHaveDuplicates();
  }

  @Test
  void a_superadmin_may_do_everything() {
    assertThat(SUPERADMIN.permissions()).containsExactly(Permission.values());
  }

  @Test
  void a_student_sees_nobody_elses_things() {
    assertThat(STUDENT.permissions())
        .doesNotContain(
            Permission.JOURNEY_READ_ALL,
            Permission.JOURNEY_READ_ASSIGNED,
            Permission.WALLET_READ_ANY,
            Permission.MEMBER_READ,
            Permission.FINANCE_READ,
            Permission.TIMELINE_READ);
  }

  @Test
  void nobody_grants_a_role_above_ones_own_reach() {
    assertThat(ADMIN.grantableBy(ADMIN.permissions())).isTrue();
    assertThat(STUDENT.grantableBy(MENTOR.permissions())).isTrue();
    assertThat(SUPERADMIN.grantableBy(ADMIN.permissions())).isFalse();
    assertThat(MENTOR.grantableBy(ENROLMENT_MANAGER.permissions())).isFalse();
    assertThat(ENROLMENT_MANAGER.grantableBy(MENTOR.permissions())).isFalse();
  }

  @Test
  void roles_and_permissions_are_found_by_their_code() {
    assertThat(BuiltInRole.of("enrolment-manager")).contains(ENROLMENT_MANAGER);
    assertThat(BuiltInRole.of("ENROLMENT_MANAGER")).isEmpty();
    assertThat(Permission.of("wallet-grant")).contains(Permission.WALLET_GRANT);
    assertThat(Permission.of("wallet-steal")).isEmpty();
  }
}
