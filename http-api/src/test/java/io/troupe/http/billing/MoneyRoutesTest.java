package io.troupe.http.billing;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static io.troupe.engine.tenancy.role.BuiltInRole.SUPERADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.learning.Academy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyRoutesTest {
  private static final String PLAN =
      "'invoice': {'amount': 1000, 'installments': 3, 'firstDue': '2026-01-31'}, ";

  @TempDir static Path folder;
  private static Academy academy;

  @BeforeAll
  static void open() throws Exception {
    academy = Academy.open(folder);
  }

  @AfterAll
  static void close() throws Exception {
    academy.close();
  }

  @Test
  void an_invoice_is_paid_in_parts_and_never_overpaid() {
    var path = "/v1/invoices/" + academy.enrol("Mary", PLAN).invoice();
    var admin = academy.admin();
    var invoice = admin.get(path).status(200).json();
    assertThat(invoice.path("currency").asText()).isEqualTo("EUR");
    assertThat(invoice.at("/customer/name").asText()).isEqualTo("Mary");
    assertThat(invoice.path("installments").findValuesAsText("amount"))
        .containsExactly("334", "333", "333");
    var part = "{'amount': 400, 'currency': 'EUR'}";
    var paid = admin.post(path + "/payments", part, "Idempotency-Key", "p").status(201);
    assertThat(paid.json().at("/invoice/due").asLong()).isEqualTo(600);
    var again = admin.post(path + "/payments", part, "Idempotency-Key", "p").status(201);
    assertThat(again.json()).isEqualTo(paid.json());
    admin.post(path + "/payments", part.replace("400", "601")).problem(409, "overpaid");
    admin.post(path + "/payments", part.replace("EUR", "USD")).problem(422, "two-currencies");
    academy.as("sam", STUDENT).get(path).problem(403, "forbidden");
    academy.stranger("ada").get(path).problem(404, "not-found");
    var wait = paid.header("Troupe-Position");
    var totals = admin.get("/v1/analytics/finance", "Troupe-Wait-For", wait).status(200).json();
    assertThat(totals.at("/items/0/paid").asLong()).isEqualTo(400);
    var list = admin.get("/v1/invoices", "Troupe-Wait-For", wait).status(200).json();
    assertThat(list.at("/items/0/due").asLong()).isEqualTo(600);
  }

  @Test
  void what_is_overdue_depends_on_the_day_where_the_tenant_is() {
    var kiritimati = ZoneId.of("Pacific/Kiritimati"); // 26 hours ahead of the other
    var due = LocalDate.now(kiritimati).minusDays(1);
    var plan = "'invoice': {'amount': 77, 'installments': 1, 'firstDue': '%s'}, ".formatted(due);
    academy.enrol("Grace", plan);

    var there = overdueIn(kiritimati.getId());
    assertThat(there - overdueIn("Etc/GMT+12")).isEqualTo(77);
  }

  private static long overdueIn(String zone) {
    var settings = "{'name': 'Academy', 'timeZone': '%s'}".formatted(zone);
    var set = academy.as("eve", SUPERADMIN).put("/v1/tenant", settings).status(200);
    var wait = set.header("Troupe-Position");
    return academy
        .admin()
        .get("/v1/analytics/finance", "Troupe-Wait-For", wait)
        .status(200)
        .json()
        .at("/items/0/overdue")
        .asLong();
  }

  @Test
  void use_of_credits_is_told_by_day_and_by_event() {
    var learner = academy.enrol("Emmy", "");
    var admin = academy.admin();
    var wallet = "/v1/wallets/" + learner.id();
    admin.post(wallet + "/grants", "{'amount': 100, 'reason': 'welcome'}").status(201);
    var hold = admin.post(wallet + "/holds", "{'amount': 30, 'reason': 'coach'}").status(201);
    var captured =
        admin.post(wallet + "/holds/" + hold.text("id") + "/capture", "{'amount': 20}").status(200);
    var wait = captured.header("Troupe-Position");
    var query = "/v1/billing/usage?person=" + learner.id();
    var sums = admin.get(query, "Troupe-Wait-For", wait).status(200).json();
    assertThat(sums.at("/items/0/credits").asLong()).isEqualTo(20);
    assertThat(sums.at("/items/0/kind").asText()).isEqualTo("coach");
    var day = LocalDate.parse(sums.at("/items/0/day").asText());
    var upTo = admin.get(query + "&to=" + day.plusDays(30)).status(200).json();
    assertThat(upTo).as("31 days").isEqualTo(sums);
    var later = admin.get(query + "&to=" + day.plusDays(31)).status(200).json();
    assertThat(later.path("items")).isEmpty();
    var uses = admin.get(query + "&by=event", "Troupe-Wait-For", wait).status(200).json();
    assertThat(uses.at("/items/0/event/version").asLong()).isEqualTo(3);
    academy.as("sam", STUDENT).get(wallet + "/entries").problem(404, "not-found");
    admin.get("/v1/billing/usage?by=week").problem(400, "bad-parameter");
    admin.get("/v1/billing/usage?from=soon").problem(400, "bad-parameter");
  }

  @Test
  void use_of_credits_is_told_for_at_most_a_year() {
    var admin = academy.admin();
    var path = "/v1/billing/usage?to=2024-12-31";
    assertThat(admin.get(path).status(200).json().path("items")).isEmpty();
    admin.get(path + "&from=2024-01-01").status(200);
    admin.get(path + "&from=2024-01-01&by=event").status(200);
    admin.get(path + "&from=2023-12-31").problem(400, "bad-parameter");
    admin.get(path + "&from=2025-01-01").problem(400, "bad-parameter");
    admin.get("/v1/billing/usage?from=2024-01-01").problem(400, "bad-parameter");
    admin.get("/v1/billing/usage?to=1899-12-31").problem(400, "bad-parameter");
    admin.get("/v1/billing/usage?to=1900-01-01").status(200);
  }

  @Test
  void credits_are_not_granted_to_nobody() {
    var grant = "{'amount': 100, 'reason': 'welcome'}";
    academy.admin().post("/v1/wallets/nobody/grants", grant).problem(404, "not-found");
    var learner = academy.enrol("Vera", "");
    academy
        .stranger("ada")
        .post("/v1/wallets/" + learner.id() + "/grants", grant)
        .problem(404, "not-found");
  }
}
