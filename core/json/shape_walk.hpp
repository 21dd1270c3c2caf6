#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/json/fields.hpp"

namespace cossistant::json {

/// The third direction of `Fields`: what the fields of a type are, without a value of it. It is told of each field
/// once, in order. Only where COSSISTANT_SHAPES is defined; a program without has nothing of it.
class ShapeWalk {
 public:
  /// Whether the type is wanted as it is read, and not as it is written. Reading, no object has any field yet.
  [[nodiscard]] virtual bool reading() const noexcept = 0;

  /// The field `name`, which comes next, may be empty: as `empty` says, or it has a default when it is not there.
  virtual void expectEmpty(const char* name, std::optional<Absence> empty) = 0;
  /// `value` is of the type that `kind` says.
  virtual void scalar(const char* name, Kind kind, const void* value) = 0;
  virtual void strings(const char* name) = 0;
  virtual void names(const char* name, std::span<const std::string_view> names) = 0;
  virtual void object(Fields& fields, const char* name, const Shape& shape, void* value) = 0;
  virtual void list(Fields& fields, const char* name, const Shape& shape, void* element) = 0;
  /// The present object is any object.
  virtual void whole() = 0;
  /// The present object, in which there is nothing, is refused for the lack of `name`.
  virtual void refuse(const char* name) = 0;
  /// Fields from here to the end are not missed when reading.
  virtual void beginAttempt() = 0;
  virtual void endAttempt() = 0;

 protected:
  ShapeWalk() = default;
  ShapeWalk(const ShapeWalk&) = default;
  ShapeWalk& operator=(const ShapeWalk&) = default;
  ~ShapeWalk() = default;
};

}  // namespace cossistant::json
