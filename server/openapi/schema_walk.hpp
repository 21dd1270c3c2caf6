#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json/shape_walk.hpp"
#include "server/openapi/json_text.hpp"

namespace cossistant::server {

/// The schemas that others refer to by name.
class Schemas {
 public:
  /// Keeps `schema` and says what refers to it. When `name` is that of another schema it gets a longer one.
  [[nodiscard]] std::string add(std::string name, std::string schema);
  /// Those of `add`, as the members of one object.
  [[nodiscard]] std::string json() const { return jsonObject(members_); }

 private:
  JsonMembers members_;
};

/// Makes JSON schemas (2020-12) of the types that `describe` knows. What may be left out of a body or is read from
/// null is not required and nullable; what an answer always has is required.
class SchemaWalk final : public json::ShapeWalk {
 public:
  enum class Of : std::uint8_t { Body, Answer };

  SchemaWalk(Schemas& schemas, Of of) : schemas_(schemas), of_(of) {}

  /// What refers to the schema of a `T`.
  template <class T>
  [[nodiscard]] std::string schemaOf() {
    T value{};
    json::Fields fields(*this);
    return component(fields, json::shapeOf<T>(), &value);
  }

  [[nodiscard]] bool reading() const noexcept override { return of_ == Of::Body; }
  void expectEmpty(const char* name, std::optional<json::Absence> empty) override;
  void scalar(const char* name, json::Kind kind, const void* value) override;
  void strings(const char* name) override;
  void names(const char* name, std::span<const std::string_view> names) override;
  void object(json::Fields& fields, const char* name, const json::Shape& shape, void* value) override;
  void list(json::Fields& fields, const char* name, const json::Shape& shape, void* element) override;
  void whole() override;
  void refuse(const char* name) override;
  void beginAttempt() override { ++attempts_; }
  void endAttempt() override { --attempts_; }

 private:
  /// An object whose fields are being listed.
  struct Open {
    JsonMembers properties;
    std::vector<std::string> required;
    bool isAlternative = false;  // of a variant: its `type` has one value
  };
  /// A field that may be empty, of which the next call tells more.
  struct Empty {
    std::string name;
    std::optional<json::Absence> absence;
  };

  [[nodiscard]] std::string component(json::Fields& fields, const json::Shape& shape, void* value);
  [[nodiscard]] std::string alternative(json::Fields& fields, const json::Shape& shape, void* value, std::size_t index);
  void add(const char* name, std::string schema);
  void require(const char* name);

  Schemas& schemas_;
  Of of_;
  Open open_;
  std::optional<Empty> empty_;
  int attempts_ = 0;  // under way, in one another
};

}  // namespace cossistant::server
