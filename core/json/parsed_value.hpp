#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/json/fields.hpp"

// Every access is guarded by a test of the type, so the library's own checks must not end the process.
#define RAPIDJSON_ASSERT(condition) ((void)0)
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

/// Single values of a parsed text. For the reader alone: no other room sees RapidJSON.

namespace cossistant::json {

/// The text of a string, as a view into it.
[[nodiscard]] std::string_view textOf(const rapidjson::Value& string);

// One a type that fields may have: reads `value`, or leaves `into` and says false when it is something else.
bool read(const rapidjson::Value& value, std::string& into);
bool read(const rapidjson::Value& value, bool& into);
bool read(const rapidjson::Value& value, std::int64_t& into);
bool read(const rapidjson::Value& value, double& into);
bool read(const rapidjson::Value& value, Timestamp& into);
bool read(const rapidjson::Value& value, Raw& into);

// What the same types are called in errors; the arguments only choose.
[[nodiscard]] const char* expectation(const std::string&);
[[nodiscard]] const char* expectation(bool);
[[nodiscard]] const char* expectation(std::int64_t);
[[nodiscard]] const char* expectation(double);
[[nodiscard]] const char* expectation(Timestamp);
[[nodiscard]] const char* expectation(const Raw&);

}  // namespace cossistant::json
