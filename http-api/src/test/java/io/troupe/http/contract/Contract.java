package io.troupe.http.contract;

import static java.util.function.Predicate.not;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the OpenAPI document promises, held against real exchanges:
 *
 * <ul>
 *   <li>the operation is in the document; otherwise the answer is {@code not-found} or {@code
 *       method-not-allowed};
 *   <li>status, headers, content type and body are as it says, an event stream event by event;
 *   <li>a problem's code is one that it names for the operation;
 *   <li>a request that was accepted is one that it allows;
 *   <li>every answer has a trace id.
 * </ul>
 *
 * Safe for use by many threads.
 */
public final class Contract {
  private static final Contract OF_THE_API = new Contract(ApiDocument.load());
  private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

  private final ApiDocument document;
  private final OpenApiInteractionValidator validator;
  private final ApiOperationResolver resolver;
  private final EventStreams streams;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** One that has seen nothing yet. */
  Contract(ApiDocument document) {
    this.document = document;
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(document.text()).build();
    var api = new OpenAPIV3Parser().readContents(document.text()).getOpenAPI();
    this.resolver = new ApiOperationResolver(api, null, false);
    this.streams = new EventStreams(new Schemas(api));
  }

  /** The one of the API; one for all, so that it knows what has been seen. */
  public static Contract ofTheApi() {
    return OF_THE_API;
  }

  /** Fails unless the exchange is as the document says; names everything that is not. */
  public void check(Exchange exchange) {
    var breaches = breaches(exchange);
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          "%s %s, answered %d:\n%s"
              .formatted(
                  exchange.method(),
                  exchange.target().getPath(),
                  exchange.status(),
                  String.join("\n", breaches)));
    }
  }

  /** Operations without a successful exchange so far. */
  public Set<String> unseen() {
    return document.operations().stream()
        .map(Operation::id)
        .filter(not(seen::contains))
        .collect(Collectors.toSet());
  }

  private List<String> breaches(Exchange exchange) {
    var breaches = new ArrayList<String>();
    if (exchange.header("Troupe-Trace-Id").filter(it -> TRACE_ID.matcher(it).matches()).isEmpty()) {
      breaches.add("no trace id");
    }
    operation(exchange)
        .ifPresentOrElse(
            operation -> documented(operation, exchange, breaches),
            () -> undocumented(exchange, breaches));
    return breaches;
  }

  private void documented(Operation operation, Exchange exchange, List<String> breaches) {
    var request = Wire.request(exchange);
    var response = Wire.response(exchange);
    breaches.addAll(
        Reports.errors(
            validator.validateResponse(request.getPath(), request.getMethod(), response)));
    if (exchange.succeeded()) {
      seen.add(operation.id());
      breaches.addAll(Reports.errors(validator.validateRequest(request)));
      breaches.addAll(streams.breaches(operation, exchange));
    } else {
      requireCode(exchange, operation.problems(), breaches);
    }
  }

  private void undocumented(Exchange exchange, List<String> breaches) {
    switch (exchange.status()) {
      case 404 -> requireCode(exchange, Set.of("not-found"), breaches);
      case 405 -> requireCode(exchange, Set.of("method-not-allowed"), breaches);
      default -> breaches.add("the document has no such operation");
    }
  }

  private static void requireCode(Exchange exchange, Set<String> codes, List<String> breaches) {
    var code = Wire.problemCode(exchange);
    if (!codes.contains(code)) {
      breaches.add("the document has no problem '%s' here".formatted(code));
    }
  }

  private Optional<Operation> operation(Exchange exchange) {
    var request = Wire.request(exchange);
    var match = resolver.findApiOperation(request.getPath(), request.getMethod());
    if (!match.isPathFound() || !match.isOperationAllowed()) {
      return Optional.empty();
    }
    var id = match.getApiOperation().getOperation().getOperationId();
    return document.operations().stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
