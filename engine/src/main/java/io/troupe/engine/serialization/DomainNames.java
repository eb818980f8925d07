package io.troupe.engine.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the domain's types already say, so that the domain needs no annotations: a
 * sealed interface is told apart by its records' simple names under {@code "is"}; a record of one
 * plain component is written as that component.
 */
final class DomainNames extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;
  private static final String PROPERTY = "is";
  private static final Set<Class<?>> PLAIN = Set.of(String.class, long.class, int.class);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && sealedParent(annotated.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY, null, false, true, null)
        : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    if (!annotated.getRawType().isSealed()) {
      return null;
    }
    var names = new ArrayList<NamedType>();
    records(annotated.getRawType())
        .forEach(type -> names.add(new NamedType(type, type.getSimpleName())));
    return names;
  }

  @Override
  public @Nullable String findTypeName(AnnotatedClass type) {
    return sealedParent(type.getRawType()) && type.getRawType().isRecord()
        ? type.getRawType().getSimpleName()
        : null;
  }

  @Override
  public @Nullable Boolean hasAsValue(Annotated annotated) {
    return annotated instanceof AnnotatedMethod method && isOnlyComponent(method) ? true : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedConstructor constructor
            && plainWrapper(constructor.getDeclaringClass())
            && constructor.getParameterCount() == 1
        ? JsonCreator.Mode.DELEGATING
        : null;
  }

  /** All records below a sealed interface. */
  static List<Class<?>> records(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .<Class<?>>mapMulti((type, out) -> {
          if (type.isSealed()) {
            records(type).forEach(out);
          } else {
            out.accept(type);
          }
        })
        .toList();
  }

  private static boolean sealedParent(Class<?> type) {
    return (type.isSealed() && type.isInterface())
        || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  private static boolean isOnlyComponent(AnnotatedMethod method) {
    var type = method.getDeclaringClass();
    return plainWrapper(type)
        && method.getParameterCount() == 0
        && method.getName().equals(type.getRecordComponents()[0].getName());
  }

  private static boolean plainWrapper(Class<?> type) {
    return type.isRecord()
        && !sealedParent(type)
        && type.getRecordComponents().length == 1
        && PLAIN.contains(type.getRecordComponents()[0].getType());
  }
}
