package io.troupe.http.contract;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** Checks JSON against a schema of the document. */
final class Schemas {
  private static final String PREFIX = "#/components/schemas/";

  private final SchemaValidator validator;

  Schemas(OpenAPI api) {
    validator = new SchemaValidator(api, new MessageResolver());
  }

  /**
   * What breaks the schema; empty when nothing does.
   *
   * @param name the schema's name, or a reference to it
   */
  List<String> breaches(String name, JsonNode value) {
    var schema = new Schema<>().$ref(name.startsWith(PREFIX) ? name : PREFIX + name);
    return Reports.errors(validator.validate(() -> value, schema, "contract"));
  }
}
