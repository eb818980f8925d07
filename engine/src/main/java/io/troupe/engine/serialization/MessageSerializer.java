package io.troupe.engine.serialization;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.EntityCatalogue;
import io.troupe.engine.runtime.EntityMessage.Read;
import io.troupe.engine.runtime.EntityMessage.Request;
import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.runtime.EntityMessage.Tick;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.RuntimeRejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.jspecify.annotations.Nullable;

/** Carries requests and replies between nodes. */
public final class MessageSerializer extends SerializerWithStringManifest {
  private static final int IDENTIFIER = 7_407_002;

  /** A request without its command and reply address, which are written apart. */
  private record Head(
      String type,
      CommandId id,
      long fingerprint,
      Principal principal,
      @Nullable String cause,
      String trace,
      @Nullable Long expectedVersion) {}

  private final JsonMapper mapper = DomainJson.mapper();
  private final EntityCatalogue catalogue;
  private final ActorRefResolver addresses;

  /** Called by Pekko; the system must have been created with {@link Catalogued}. */
  public MessageSerializer(ExtendedActorSystem system) {
    this.catalogue = system.settings().setup().get(Catalogued.class).orElseThrow().catalogue();
    this.addresses = ActorRefResolver.get(Adapter.toTyped(system));
  }

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public String manifest(Object message) {
    return switch (message) {
      case Request _ -> "request";
      case Read _ -> "read";
      case Tick _ -> "tick";
      case Stop _ -> "stop";
      case Reply.Done<?> _ -> "done";
      case Reply.Rejected<?> _ -> "rejected";
      case Reply.Busy<?> _ -> "busy";
      case Reply.Failed<?> _ -> "failed";
      default -> throw new IllegalArgumentException("never sent: " + message.getClass());
    };
  }

  @Override
  public byte[] toBinary(Object message) {
    var json = mapper.createObjectNode();
    switch (message) {
      case Request request -> write(request, json);
      case Read read -> json.put("replyTo", addresses.toSerializationFormat(read.replyTo()));
      case Reply.Done<?> done -> {
        json.set("view", mapper.valueToTree(done.view()));
        json.put("position", done.position().text());
      }
      case Reply.Rejected<?> rejected -> write(rejected.rejection(), json);
      case Reply.Failed<?> failed -> json.put("trace", failed.trace());
      default -> {
        // The manifest says all.
      }
    }
    try {
      return mapper.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + manifest(message), e);
    }
  }

  private void write(Request request, ObjectNode json) {
    var head =
        new Head(
            request.type(),
            request.id(),
            request.fingerprint(),
            request.principal(),
            request.cause(),
            request.trace(),
            request.expectedVersion());
    json.set("head", mapper.valueToTree(head));
    json.set("command", mapper.valueToTree(request.command()));
    json.put("replyTo", addresses.toSerializationFormat(request.replyTo()));
  }

  private void write(Rejection rejection, ObjectNode json) {
    json.put("rejections", rejection.getClass().getSimpleName());
    json.put("name", rejection.name());
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) {
    try {
      var json = (ObjectNode) mapper.readTree(bytes);
      return switch (manifest) {
        case "request" -> request(json);
        case "read" -> new Read(replyTo(json));
        case "tick" -> new Tick();
        case "stop" -> new Stop();
        case "done" -> done(json);
        case "rejected" -> new Reply.Rejected<>(rejection(json));
        case "busy" -> new Reply.Busy<>();
        case "failed" -> new Reply.Failed<>(json.required("trace").textValue());
        default -> throw new IllegalArgumentException("unknown message " + manifest);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + manifest, e);
    }
  }

  private Request request(ObjectNode json) throws IOException {
    var head = mapper.treeToValue(json.required("head"), Head.class);
    EntityType<?, ?, ?, ?> type = catalogue.named(head.type());
    return new Request(
        head.type(),
        head.id(),
        head.fingerprint(),
        mapper.treeToValue(json.required("command"), type.commands()),
        head.principal(),
        head.cause(),
        head.trace(),
        head.expectedVersion(),
        replyTo(json));
  }

  private Reply<?> done(ObjectNode json) throws IOException {
    var position = Position.parse(json.required("position").textValue()).orElseThrow();
    var views = catalogue.named(position.type()).views();
    return new Reply.Done<>(mapper.treeToValue(json.required("view"), views), position);
  }

  private Rejection rejection(ObjectNode json) {
    var owner = json.required("rejections").textValue();
    var name = json.required("name").textValue();
    return Stream.concat(
            Stream.of(RuntimeRejection.class),
            catalogue.types().stream().<Class<? extends Rejection>>map(EntityType::rejections))
        .filter(type -> type.getSimpleName().equals(owner))
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .filter(rejection -> rejection.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown refusal " + owner + "." + name));
  }

  private ActorRef<Reply<?>> replyTo(ObjectNode json) {
    return addresses.resolveActorRef(json.required("replyTo").textValue());
  }
}
