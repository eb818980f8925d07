package io.troupe.engine.serialization;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Reads the persistent collections that states are made of; they are written as any other. */
final class PersistentCollections extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final Map<Class<?>, Function<Map<Object, Object>, Object>> MAPS =
      Map.of(PMap.class, HashTreePMap::from, OrderedPMap.class, OrderedPMap::from);
  private static final Map<Class<?>, Function<Collection<Object>, Object>> COLLECTIONS =
      Map.of(PVector.class, TreePVector::from, PSet.class, HashTreePSet::from);

  @Override
  public void setupModule(SetupContext context) {
    context.addDeserializers(new Readers());
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findMapDeserializer(
        MapType type,
        DeserializationConfig config,
        BeanDescription bean,
        @Nullable KeyDeserializer keys,
        @Nullable TypeDeserializer elementType,
        @Nullable JsonDeserializer<?> elements) {
      var make = MAPS.get(type.getRawClass());
      return make == null
          ? null
          : new StdDelegatingDeserializer<>(
              converter(
                  make,
                  factory ->
                      factory.constructMapType(
                          LinkedHashMap.class, type.getKeyType(), type.getContentType())));
    }

    @Override
    public @Nullable JsonDeserializer<?> findCollectionDeserializer(
        CollectionType type,
        DeserializationConfig config,
        BeanDescription bean,
        @Nullable TypeDeserializer elementType,
        @Nullable JsonDeserializer<?> elements) {
      var make = COLLECTIONS.get(type.getRawClass());
      return make == null
          ? null
          : new StdDelegatingDeserializer<>(
              converter(
                  make,
                  factory ->
                      factory.constructCollectionType(ArrayList.class, type.getContentType())));
    }
  }

  private static <A> StdConverter<A, Object> converter(
      Function<A, Object> make, Function<TypeFactory, JavaType> input) {
    return new StdConverter<>() {
      @Override
      public Object convert(A plain) {
        return make.apply(plain);
      }

      @Override
      public JavaType getInputType(TypeFactory factory) {
        return input.apply(factory);
      }
    };
  }
}
