#pragma once

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include <string>

namespace cossistant::server::testing {

/// A parsed answer, read by JSON pointers such as `/items/0/id`. What is not there reads as empty.
class Json {
 public:
  explicit Json(const std::string& text) { document_.Parse(text.data(), text.size()); }

  [[nodiscard]] const rapidjson::Value* at(const std::string& pointer) const {
    return rapidjson::Pointer(pointer.c_str()).Get(document_);
  }
  [[nodiscard]] bool has(const std::string& pointer) const { return at(pointer) != nullptr; }
  [[nodiscard]] bool isNull(const std::string& pointer) const { return has(pointer) && at(pointer)->IsNull(); }
  [[nodiscard]] std::string text(const std::string& pointer) const {
    const auto* value = at(pointer);
    return value != nullptr && value->IsString() ? value->GetString() : std::string();
  }
  [[nodiscard]] std::int64_t number(const std::string& pointer) const {
    const auto* value = at(pointer);
    return value != nullptr && value->IsInt64() ? value->GetInt64() : -1;
  }
  [[nodiscard]] bool boolean(const std::string& pointer) const {
    const auto* value = at(pointer);
    return value != nullptr && value->IsBool() && value->GetBool();
  }
  [[nodiscard]] std::size_t size(const std::string& pointer) const {
    const auto* value = at(pointer);
    return value != nullptr && value->IsArray() ? value->Size() : 0;
  }

 private:
  rapidjson::Document document_;
};

}  // namespace cossistant::server::testing
