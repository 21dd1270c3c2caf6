#pragma once

#include <rapidjson/document.h>

#include <string>
#include <vector>

namespace cossistant::server::testing {

/// What is wrong with `value` by `schema`, one sentence a fault, each with its place; nothing when it is right. Knows
/// what the document of the server uses of JSON schema: `type`, `const`, `enum`, `anyOf`, `$ref` into `document`,
/// `properties`, `required`, `items`, `minimum`, `maximum` and the format `date-time`. Anything else is a fault.
[[nodiscard]] std::vector<std::string> faultsOf(const rapidjson::Value& value, const rapidjson::Value& schema,
                                                const rapidjson::Document& document, const std::string& place = "");

/// The schema that `schema` stands for: itself, or what it refers to.
[[nodiscard]] const rapidjson::Value& resolved(const rapidjson::Value& schema, const rapidjson::Document& document);

}  // namespace cossistant::server::testing
