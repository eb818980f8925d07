package io.troupe.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.troupe.http.contract.Contract;
import io.troupe.http.contract.Exchange;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.EdgeSettings;
import io.troupe.http.edge.problem.ProblemType;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pekko.actor.ActorSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DocsRoutesTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)#([^\"]+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  private static ActorSystem system;
  private static String address;

  @BeforeAll
  static void start() {
    var config = ConfigFactory.parseString("pekko.loglevel = WARNING");
    system = ActorSystem.create("docs", config.withFallback(ConfigFactory.load()));
    var keys = List.of(new TokenKey("k1", new byte[32]));
    var tokens = new AccessTokens(keys, "troupe", "troupe-api", Clock.systemUTC());
    var routes = new DocsRoutes(ProblemCatalogue.ALL).routes();
    var edge = new Edge(EdgeSettings.DEFAULT, tokens, system);
    var binding = edge.serve("127.0.0.1", 0, routes).toCompletableFuture().join();
    address = "http://127.0.0.1:" + binding.localAddress().getPort();
  }

  @AfterAll
  static void stop() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }

  @Test
  void the_document_is_served_as_it_was_written() throws Exception {
    var response = get("/openapi.yaml");
    assertThat(response.body()).isEqualTo(ApiDocument.load().text());
    assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
  }

  @Test
  void the_pages_are_whole_and_ask_nobody_for_anything() throws Exception {
    for (var path : List.of("/docs", "/docs/problems")) {
      var page = get(path).body();
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      assertThat(builder.parse(new InputSource(new StringReader(page))).getDocumentElement())
          .isNotNull();
      assertThat(page).doesNotContain("<script", "<link", "<img", "src=", "url(", "@import");
      assertThat(page).doesNotContain(" style=", " onclick=", "href=\"http");
    }
  }

  @Test
  void every_link_leads_somewhere() throws Exception {
    var reference = get("/docs").body();
    var problems = get("/docs/problems").body();
    assertThat(links(reference, "")).isNotEmpty().isSubsetOf(ids(reference));
    assertThat(links(reference, "/docs/problems")).isNotEmpty().isSubsetOf(ids(problems));
    assertThat(links(problems, "")).isNotEmpty().isSubsetOf(ids(problems));
    assertThat(ids(reference)).doesNotHaveDuplicates();
    assertThat(ids(problems)).doesNotHaveDuplicates();
  }

  @Test
  void every_operation_schema_and_problem_has_its_place() throws Exception {
    var document = ApiDocument.load();
    assertThat(ids(get("/docs").body()))
        .containsAll(document.operations().stream().map(Operation::id).toList())
        .containsAll(
            document
                .root()
                .at("/components/schemas")
                .propertyStream()
                .map(it -> "schema-" + it.getKey())
                .toList());
    assertThat(ids(get("/docs/problems").body()))
        .containsAll(ProblemCatalogue.ALL.stream().map(ProblemType::code).toList());
  }

  @Test
  void what_is_not_there_is_a_problem() throws Exception {
    assertThat(get("/docs/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/docs/problems").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("default-src 'self'"));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address + path)).build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Contract.ofTheApi().check(Exchange.of(response, "", response.body()));
      return response;
    }
  }

  private static List<String> links(String page, String path) {
    return LINK.matcher(page)
        .results()
        .filter(it -> it.group(1).equals(path))
        .map(it -> it.group(2))
        .toList();
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(it -> it.group(1)).toList();
  }
}
