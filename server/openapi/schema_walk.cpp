#include "server/openapi/schema_walk.hpp"

#include <algorithm>

namespace cossistant::server {
namespace {

std::string scalarSchema(json::Kind kind) {
  switch (kind) {
    case json::Kind::Text:
      return R"({"type":"string"})";
    case json::Kind::Flag:
      return R"({"type":"boolean"})";
    case json::Kind::Whole:
      return R"({"type":"integer"})";
    case json::Kind::Number:
      return R"({"type":"number"})";
    case json::Kind::Time:
      return R"({"type":"string","format":"date-time"})";
    case json::Kind::Raw:
      break;
  }
  return "{}";  // anything
}

std::string orNull(const std::string& schema) {
  if (schema == "{}") return schema;
  return jsonObject({{"anyOf", jsonList({schema, R"({"type":"null"})"})}});
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string Schemas::add(std::string name, std::string schema) {
  for (const auto& [known, other] : members_) {
    if (known != name) continue;
    if (other == schema) return jsonObject({{"$ref", jsonString("#/components/schemas/" + name)}});
    return add(name + "Variant", std::move(schema));
  }
  members_.emplace_back(name, std::move(schema));
  return jsonObject({{"$ref", jsonString("#/components/schemas/" + name)}});
}

void SchemaWalk::expectEmpty(const char* name, std::optional<json::Absence> empty) { empty_ = Empty{name, empty}; }

void SchemaWalk::scalar(const char* name, json::Kind kind, const void* value) {
  if (open_.isAlternative && kind == json::Kind::Text && std::string_view(name) == "type") {
    const auto& type = *static_cast<const std::string*>(value);
    if (!type.empty()) return add(name, jsonObject({{"const", jsonString(type)}}));
  }
  add(name, scalarSchema(kind));
}

void SchemaWalk::strings(const char* name) { add(name, R"({"type":"array","items":{"type":"string"}})"); }

void SchemaWalk::names(const char* name, std::span<const std::string_view> names) {
  add(name, jsonObject({{"enum", jsonStrings(names)}}));
}

void SchemaWalk::object(json::Fields& fields, const char* name, const json::Shape& shape, void* value) {
  const auto empty = std::exchange(empty_, std::nullopt);
  std::string schema = component(fields, shape, value);
  empty_ = empty;
  add(name, std::move(schema));
}

void SchemaWalk::list(json::Fields& fields, const char* name, const json::Shape& shape, void* element) {
  const auto empty = std::exchange(empty_, std::nullopt);
  std::string items = component(fields, shape, element);
  empty_ = empty;
  add(name, jsonObject({{"type", jsonString("array")}, {"items", std::move(items)}}));
}

void SchemaWalk::whole() {
  open_.properties = {{"type", R"({"type":"string"})"}};
  open_.required.clear();
}

void SchemaWalk::refuse(const char* name) {
  if (*name != '\0') require(name);
}

std::string SchemaWalk::component(json::Fields& fields, const json::Shape& shape, void* value) {
  if (shape.alternatives == 0) {
    return schemas_.add(std::string(shape.name), alternative(fields, shape, value, 0));
  }
  // Without a value to read a variant does not know which of its alternatives it is; when written it does.
  const Of outer = std::exchange(of_, Of::Answer);
  std::vector<std::string> alternatives;
  for (std::size_t i = 0; i < shape.alternatives; ++i) alternatives.push_back(alternative(fields, shape, value, i));
  of_ = outer;
  return schemas_.add(std::string(shape.name), jsonObject({{"anyOf", jsonList(alternatives)}}));
}

std::string SchemaWalk::alternative(json::Fields& fields, const json::Shape& shape, void* value, std::size_t index) {
  Open outer = std::exchange(open_, Open{.isAlternative = shape.alternatives > 0});
  const int outerAttempts = std::exchange(attempts_, 0);
  shape.walk(fields, value, index);
  attempts_ = outerAttempts;
  const Open inner = std::exchange(open_, std::move(outer));
  JsonMembers schema = {{"type", jsonString("object")}, {"properties", jsonObject(inner.properties)}};
  if (!inner.required.empty()) schema.emplace_back("required", jsonStrings(inner.required));
  return jsonObject(schema);
}

void SchemaWalk::add(const char* name, std::string schema) {
  const auto empty = std::exchange(empty_, std::nullopt);
  const bool mayBeNull = empty && (reading() || empty->absence == json::Absence::Null);
  const bool mayBeMissing = reading() ? empty || attempts_ > 0 : empty && empty->absence == json::Absence::Omit;
  if (mayBeNull) schema = orNull(schema);
  if (!mayBeMissing) require(name);
  open_.properties.emplace_back(name, std::move(schema));
}

void SchemaWalk::require(const char* name) {
  if (!contains(open_.required, name)) open_.required.emplace_back(name);
}

}  // namespace cossistant::server
