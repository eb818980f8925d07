package io.troupe.http.credits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.TestClient;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.learning.Academy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletEntriesTest {
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
  void a_statement_has_what_was_answered_before_and_what_was_left_after_it() {
    var learner = academy.enrol("Emmy", "");
    var path = "/v1/wallets/" + learner.id();
    assertThat(items(learner.client(), path + "/entries")).isEmpty();
    use(path);

    var entries = items(learner.client(), path + "/entries");

    assertThat(entries).extracting(it -> it.path("version").asInt()).containsExactly(5, 4, 3, 2, 1);
    assertThat(entries)
        .extracting(it -> it.path("kind").asText())
        .containsExactly("released", "held", "captured", "held", "granted");
    assertThat(entries)
        .extracting(it -> it.path("balance").asInt())
        .containsExactly(80, 80, 80, 100, 100);
    assertThat(entries).extracting(it -> it.path("held").asInt()).containsExactly(0, 5, 0, 30, 0);
    assertThat(entries.get(2).path("reason").asText()).isEqualTo("coach");
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended_whatever_happens_meanwhile() {
    var learner = academy.enrol("Mary", "");
    var path = "/v1/wallets/" + learner.id();
    use(path);
    var all = items(learner.client(), path + "/entries");

    var first = learner.client().get(path + "/entries?limit=2").status(200).json();
    grant(path);
    var next = path + "/entries?limit=2&cursor=" + first.path("next").asText();
    var second = learner.client().get(next).status(200).json();
    var third = path + "/entries?limit=2&cursor=" + second.path("next").asText();
    var last = learner.client().get(third).status(200).json();

    assertThat(first.path("items")).containsExactlyElementsOf(all.subList(0, 2));
    assertThat(second.path("items")).containsExactlyElementsOf(all.subList(2, 4));
    assertThat(last.path("items")).containsExactlyElementsOf(all.subList(4, 5));
    assertThat(last.has("next")).isFalse();
  }

  @Test
  void a_place_that_the_wallet_has_not_come_to_is_refused() {
    var learner = academy.enrol("Ada", "");
    var path = "/v1/wallets/" + learner.id();
    grant(path);
    for (var keys : List.of(List.of("2", "0", "0"), List.of("one", "0", "0"))) {
      var cursor = new Cursor("wallet-entries", keys).text();
      learner.client().get(path + "/entries?cursor=" + cursor).problem(400, "bad-parameter");
    }
  }

  /** A grant, 20 of 30 that were held, and 5 that were held in vain. */
  private static void use(String wallet) {
    grant(wallet);
    var holds = wallet + "/holds/";
    academy.admin().post(holds + hold(wallet, 30) + "/capture", "{'amount': 20}").status(200);
    academy.admin().post(holds + hold(wallet, 5) + "/release", "").status(200);
  }

  private static void grant(String wallet) {
    var grant = "{'amount': 100, 'reason': 'welcome'}";
    academy.admin().post(wallet + "/grants", grant).status(201);
  }

  private static String hold(String wallet, int amount) {
    var hold = "{'amount': %d, 'reason': 'coach'}".formatted(amount);
    return academy.admin().post(wallet + "/holds", hold).status(201).text("id");
  }

  private static List<JsonNode> items(TestClient client, String path) {
    return List.copyOf(client.get(path).status(200).json().path("items").valueStream().toList());
  }
}
