package io.troupe.http.edge;

import static io.troupe.http.edge.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PipelineTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private SampleServer server;

  @BeforeEach
  void start() {
    server = new SampleServer(new EdgeSettings(2, 4_096, Duration.ofMillis(500)));
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(log);
    server.close();
  }

  @Test
  void an_unexpected_failure_is_a_500_that_gives_nothing_away() {
    assertProblem(server.get("/v1/boom"), 500, "internal-error").hides("ann@example.org");
  }

  @Test
  void an_unexpected_failure_is_logged_with_its_stack_and_without_its_message() {
    var trace = server.get("/v1/boom").headers().firstValue("Troupe-Trace-Id").orElseThrow();

    var failure = log.list.stream().filter(it -> it.getThrowableProxy() != null).findFirst();
    var text =
        failure.orElseThrow().getFormattedMessage()
            + ThrowableProxyUtil.asString(failure.orElseThrow().getThrowableProxy());
    assertThat(text)
        .contains(trace, "java.lang.IllegalStateException", "SampleRoutes")
        .doesNotContain("ann@example.org");
  }

  @Test
  void an_ask_without_an_answer_is_a_504() {
    assertProblem(server.get("/v1/late"), 504, "timed-out");
  }

  @Test
  void a_request_that_takes_too_long_is_a_504_and_logged_once() {
    assertProblem(server.get("/v1/held"), 504, "timed-out");
    server.routes.held.complete(Answer.noContent());
    server.get("/v1/wallets");

    await().untilAsserted(() -> assertThat(accessLines("/v1/wallets")).hasSize(1));
    assertThat(accessLines("/v1/held"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(" 504 "));
  }

  @Test
  void requests_beyond_the_limit_are_turned_away_at_once_and_let_in_later() {
    var first = server.sendAsync(server.signedIn("/v1/held"));
    var second = server.sendAsync(server.signedIn("/v1/held"));

    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() ->
            assertProblem(server.get("/v1/wallets"), 503, "overloaded")
                .answersHeader("Retry-After", "1"));
    server.routes.held.complete(Answer.noContent());
    assertThat(first.join().statusCode()).isEqualTo(204);
    assertThat(second.join().statusCode()).isEqualTo(204);
    assertThat(server.get("/v1/wallets").statusCode()).isEqualTo(200);
  }

  @Test
  void the_trace_of_the_client_is_kept_and_answered() {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var request =
        server
            .signedIn("/v1/wallets")
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    assertThat(server.send(request).headers().firstValue("Troupe-Trace-Id")).contains(trace);
  }

  @Test
  void a_trace_of_another_form_is_replaced() {
    var zero = "00-00000000000000000000000000000000-00f067aa0ba902b7-01";
    var request = server.signedIn("/v1/wallets").header("traceparent", zero);

    assertThat(server.send(request).headers().firstValue("Troupe-Trace-Id").orElseThrow())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo("0".repeat(32));
  }

  @Test
  void the_access_log_shows_no_id_query_or_token() {
    var token = server.superadmin();
    server.send(
        server
            .request("/v1/wallets/ann@example.org?limit=5&cursor=secret")
            .header("Authorization", "Bearer " + token));

    assertThat(accessLines("GET /v1/wallets/* 200 "))
        .singleElement()
        .satisfies(line ->
            assertThat(line).doesNotContain("ann").doesNotContain("secret", "limit", token));
  }

  @Test
  void no_log_shows_a_token_that_is_written_wrongly() {
    var request = server.request("/v1/wallets").header("Authorization", "Bearer secret token");

    assertProblem(server.send(request), 401, "unauthenticated").hides("secret");
    assertThat(log.list).isNotEmpty().noneMatch(it -> it.getFormattedMessage().contains("secret"));
  }

  @Test
  void the_server_does_not_tell_what_it_is_made_of() {
    assertThat(server.get("/v1/wallets").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void data_may_load_nothing_and_pages_only_what_is_ours() {
    assertThat(header("/v1/wallets", "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(header("/v1/wallets", "Cache-Control")).isEqualTo("no-store");
    assertThat(header("/page", "Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(header("/page", "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  private String header(String path, String name) {
    return server.get(path).headers().firstValue(name).orElseThrow();
  }

  private List<String> accessLines(String part) {
    return log.list.stream()
        .filter(it -> it.getLoggerName().equals("io.troupe.http.access"))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> line.contains(part))
        .toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
