#include "core/json/parsed_value.hpp"

#include <cmath>
#include <optional>

#include "core/json/literal.hpp"

namespace cossistant::json {
namespace {

/// The depth limit bounds the recursion.
void appendValue(std::string& out, const rapidjson::Value& value) {
  switch (value.GetType()) {
    case rapidjson::kNullType:
      out += "null";
      return;
    case rapidjson::kFalseType:
      out += "false";
      return;
    case rapidjson::kTrueType:
      out += "true";
      return;
    case rapidjson::kStringType:
      appendString(out, textOf(value));
      return;
    case rapidjson::kNumberType:
      if (value.IsInt64()) {
        appendNumber(out, value.GetInt64());
      } else {
        appendNumber(out, value.GetDouble());
      }
      return;
    case rapidjson::kArrayType: {
      out += '[';
      for (auto element = value.Begin(); element != value.End(); ++element) {
        if (element != value.Begin()) out += ',';
        appendValue(out, *element);
      }
      out += ']';
      return;
    }
    case rapidjson::kObjectType: {
      out += '{';
      for (auto member = value.MemberBegin(); member != value.MemberEnd(); ++member) {
        if (member != value.MemberBegin()) out += ',';
        appendString(out, textOf(member->name));
        out += ':';
        appendValue(out, member->value);
      }
      out += '}';
      return;
    }
  }
}

}  // namespace

std::string_view textOf(const rapidjson::Value& string) { return {string.GetString(), string.GetStringLength()}; }

bool read(const rapidjson::Value& value, std::string& into) {
  if (!value.IsString()) return false;
  into.assign(textOf(value));
  return true;
}

bool read(const rapidjson::Value& value, bool& into) {
  if (!value.IsBool()) return false;
  into = value.GetBool();
  return true;
}

bool read(const rapidjson::Value& value, std::int64_t& into) {
  if (value.IsInt64()) {
    into = value.GetInt64();
    return true;
  }
  if (!value.IsDouble()) return false;
  constexpr double kTooHigh = 9223372036854775808.0;  // 2^63
  const double number = value.GetDouble();
  if (number != std::trunc(number) || number < -kTooHigh || number >= kTooHigh) return false;
  into = static_cast<std::int64_t>(number);
  return true;
}

bool read(const rapidjson::Value& value, double& into) {
  if (!value.IsNumber()) return false;
  into = value.GetDouble();
  return true;
}

bool read(const rapidjson::Value& value, Timestamp& into) {
  if (!value.IsString()) return false;
  const std::optional<Timestamp> time = parseIsoTime(textOf(value));
  if (time) into = *time;
  return time.has_value();
}

bool read(const rapidjson::Value& value, Raw& into) {
  into.text.clear();
  appendValue(into.text, value);
  return true;
}

const char* expectation(const std::string&) { return "expected a string"; }
const char* expectation(bool) { return "expected true or false"; }
const char* expectation(std::int64_t) { return "expected a whole number"; }
const char* expectation(double) { return "expected a number"; }
const char* expectation(Timestamp) { return "expected an ISO-8601 time"; }
const char* expectation(const Raw&) { return "expected a value"; }

}  // namespace cossistant::json
