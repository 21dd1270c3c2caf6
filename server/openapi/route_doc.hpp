#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/http/parameters.hpp"
#include "server/openapi/schema_walk.hpp"

/// What the OpenAPI document says of a route beside what the router knows.

namespace cossistant::server {

/// One parameter of a query; all of them may be left out.
struct QueryDoc {
  std::string name;
  std::string schema;
};

[[nodiscard]] inline QueryDoc textQuery(std::string name) { return {std::move(name), R"({"type":"string"})"}; }
[[nodiscard]] inline QueryDoc timeQuery(std::string name) {
  return {std::move(name), R"({"type":"string","format":"date-time"})"};
}
[[nodiscard]] inline QueryDoc flagQuery(std::string name) { return {std::move(name), R"({"type":"boolean"})"}; }
[[nodiscard]] inline QueryDoc docOf(const NumberParameter& parameter) {
  JsonMembers schema = {{"type", jsonString("integer")},
                        {"minimum", std::to_string(parameter.min)},
                        {"maximum", std::to_string(parameter.max)}};
  if (parameter.fallback) schema.emplace_back("default", std::to_string(*parameter.fallback));
  return {parameter.name, jsonObject(schema)};
}
template <std::size_t kWords>
[[nodiscard]] QueryDoc docOf(const WordParameter<kWords>& parameter) {
  JsonMembers schema = {{"type", jsonString("string")}, {"enum", jsonStrings(parameter.words)}};
  if (parameter.fallback) schema.emplace_back("default", jsonString(parameter.words[*parameter.fallback]));
  return {parameter.name, jsonObject(schema)};
}

/// Gives what refers to a schema.
using SchemaMaker = std::string (*)(SchemaWalk& walk);

template <class T>
[[nodiscard]] std::string schemaOf(SchemaWalk& walk) {
  return walk.schemaOf<T>();
}

enum class Visitors : std::uint8_t {
  Needed,  // a public key comes with `X-Visitor-Id`
  Made,    // without one there is a new visitor
};

struct RouteDoc {
  std::string summary = {};  // a few words; empty when nobody described the route
  bool needsActor = false;   // with a key of no teammate, `X-Actor-User-Id`
  std::vector<QueryDoc> query = {};
  SchemaMaker body = nullptr;  // null: none is read
  bool mayLackBody = false;
  SchemaMaker answer = nullptr;    // null: not JSON, or nothing when `status` is 204
  int status = 200;                // when it went well
  std::vector<int> failures = {};  // beside 400, 401, 403, and 404 for a path with parameters
  Visitors visitors = Visitors::Needed;
};

}  // namespace cossistant::server
