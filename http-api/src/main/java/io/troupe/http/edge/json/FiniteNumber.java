package io.troupe.http.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A number as such: no text, not even "NaN", and nothing that overflows to infinity. */
final class FiniteNumber extends StdScalarDeserializer<Double> {
  private static final long serialVersionUID = 1L;

  FiniteNumber() {
    super(Double.class);
  }

  @Override
  public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.currentToken().isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
      throw context.weirdStringException("", Double.class, "not a finite number");
    }
    return parser.getDoubleValue();
  }
}
