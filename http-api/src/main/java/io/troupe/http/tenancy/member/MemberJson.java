package io.troupe.http.tenancy.member;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members on the wire. */
final class MemberJson {
  private MemberJson() {}

  /**
   * @param name null once erased, as is the address
   */
  record Member(
      String id, @Nullable String name, @Nullable String email, List<String> roles, String status) {
    @Override
    public String toString() {
      return "Member[" + id + "]";
    }
  }

  record RoleChange(List<String> roles) implements Checkable {
    @Override
    public void check(Check check) {
      RoleIds.check(check, roles);
    }
  }
}
