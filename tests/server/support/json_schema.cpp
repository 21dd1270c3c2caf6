#include "tests/server/support/json_schema.hpp"

#include <rapidjson/pointer.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "core/time/timestamp.hpp"

namespace cossistant::server::testing {
namespace {

using rapidjson::Value;
using Faults = std::vector<std::string>;

bool isOfType(const Value& value, std::string_view type) {
  if (type == "object") return value.IsObject();
  if (type == "array") return value.IsArray();
  if (type == "string") return value.IsString();
  if (type == "boolean") return value.IsBool();
  if (type == "integer") return value.IsInt64();
  if (type == "number") return value.IsNumber();
  return type == "null" && value.IsNull();
}

/// The faults of one schema that refers to nothing.
class Check {
 public:
  Check(const Value& value, const rapidjson::Document& document, std::string place)
      : value_(value), document_(document), place_(std::move(place)) {}

  Faults against(const Value& schema) {
    for (const auto& rule : schema.GetObject()) {
      const std::string_view name = rule.name.GetString();
      const Value& wanted = rule.value;
      if (name == "type") {
        require(isOfType(value_, wanted.GetString()), std::string("is not of the type ") + wanted.GetString());
      } else if (name == "const") {
        require(value_ == wanted, "is another constant");
      } else if (name == "enum") {
        const auto words = wanted.GetArray();
        require(std::any_of(words.begin(), words.end(), [&](const Value& word) { return word == value_; }),
                "is none of the enum");
      } else if (name == "anyOf") {
        anyOf(wanted);
      } else if (name == "properties") {
        properties(wanted);
      } else if (name == "required") {
        required(wanted);
      } else if (name == "items") {
        items(wanted);
      } else if (name == "minimum") {
        require(!value_.IsInt64() || value_.GetInt64() >= wanted.GetInt64(), "is too small");
      } else if (name == "maximum") {
        require(!value_.IsInt64() || value_.GetInt64() <= wanted.GetInt64(), "is too big");
      } else if (name == "format") {
        require(wanted == "date-time" && value_.IsString() && parseIsoTime(value_.GetString()), "is no time");
      } else if (name != "default") {
        require(false, "has a schema with " + std::string(name));
      }
    }
    return std::move(faults_);
  }

 private:
  void require(bool isRight, const std::string& fault) {
    if (!isRight) faults_.push_back((place_.empty() ? "/" : place_) + " " + fault);
  }
  void addAll(const Faults& more) { faults_.insert(faults_.end(), more.begin(), more.end()); }

  /// Tells what is wrong by the first alternative.
  void anyOf(const Value& alternatives) {
    Faults first;
    for (const Value& each : alternatives.GetArray()) {
      const Faults faults = faultsOf(value_, each, document_, place_);
      if (faults.empty()) return;
      if (first.empty()) first = faults;
    }
    addAll(first);
  }
  void properties(const Value& schemas) {
    if (!value_.IsObject()) return;
    for (const auto& each : schemas.GetObject()) {
      const auto member = value_.FindMember(each.name);
      if (member == value_.MemberEnd()) continue;
      addAll(faultsOf(member->value, each.value, document_, place_ + "/" + each.name.GetString()));
    }
  }
  void required(const Value& names) {
    for (const Value& name : names.GetArray()) {
      require(!value_.IsObject() || value_.HasMember(name), std::string("has no ") + name.GetString());
    }
  }
  void items(const Value& schema) {
    if (!value_.IsArray()) return;
    for (rapidjson::SizeType i = 0; i < value_.Size(); ++i) {
      addAll(faultsOf(value_[i], schema, document_, place_ + "/" + std::to_string(i)));
    }
  }

  const Value& value_;
  const rapidjson::Document& document_;
  std::string place_;
  Faults faults_;
};

}  // namespace

const Value& resolved(const Value& schema, const rapidjson::Document& document) {
  const auto reference = schema.FindMember("$ref");
  if (reference == schema.MemberEnd()) return schema;
  const Value* found = rapidjson::Pointer(reference->value.GetString()).Get(document);
  if (found == nullptr) throw std::runtime_error(std::string("nothing is at ") + reference->value.GetString());
  return resolved(*found, document);
}

Faults faultsOf(const Value& value, const Value& schema, const rapidjson::Document& document,
                const std::string& place) {
  return Check(value, document, place).against(resolved(schema, document));
}

}  // namespace cossistant::server::testing
