#include <utility>

#include "core/json/codec.hpp"
#include "core/json/parsed_value.hpp"
#include "core/json/scan.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant::json {
namespace {

constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

/// A step of the way from the root to the present value.
struct Step {
  const rapidjson::Value* value;  // an object or a list
  const char* name;               // of an object's member; null for the root and for elements
  std::size_t index;              // of a list's element
};

class ReadFields final : public Fields {
 public:
  ReadFields(const rapidjson::Value& root, const Limits& limits) : limits_(limits) {
    way_.push_back({&root, nullptr, 0});
  }

  std::optional<Error>& error() { return error_; }

  bool reading() const noexcept override { return true; }

  void field(const char* name, std::string& value) override { required(name, value); }
  void field(const char* name, bool& value) override { required(name, value); }
  void field(const char* name, std::int64_t& value) override { required(name, value); }
  void field(const char* name, double& value) override { required(name, value); }
  void field(const char* name, Timestamp& value) override { required(name, value); }
  void field(const char* name, Raw& value) override { required(name, value); }
  void field(const char* name, std::vector<std::string>& values) override {
    std::size_t size = 0;
    if (!beginList(name, size)) return;
    values.clear();
    for (const rapidjson::Value& element : way_.back().value->GetArray()) {
      std::string value;
      if (!read(element, value)) {
        way_.push_back({&element, nullptr, values.size()});
        fail("", ErrorCode::WrongShape, expectation(value));
        way_.pop_back();
        break;
      }
      values.push_back(std::move(value));
    }
    endList();
  }

  void field(const char* name, std::optional<std::string>& value, Absence) override { optional(name, value); }
  void field(const char* name, std::optional<bool>& value, Absence) override { optional(name, value); }
  void field(const char* name, std::optional<std::int64_t>& value, Absence) override { optional(name, value); }
  void field(const char* name, std::optional<double>& value, Absence) override { optional(name, value); }
  void field(const char* name, std::optional<Timestamp>& value, Absence) override { optional(name, value); }
  void field(const char* name, std::optional<Raw>& value, Absence) override { optional(name, value); }

  void whole(Raw& value) override { read(*way_.back().value, value); }

  void reject(const char* name, std::string reason) override { fail(name, ErrorCode::WrongShape, reason); }

  bool has(const char* name) const override {
    const rapidjson::Value* value = find(name);
    return value != nullptr && !value->IsNull();
  }

  bool hasNull(const char* name) const override {
    const rapidjson::Value* value = find(name);
    return value != nullptr && value->IsNull();
  }

 protected:
  bool failed() const noexcept override { return error_.has_value(); }

  void beginAttempt() override { outerErrors_.push_back(std::exchange(error_, std::nullopt)); }

  bool endAttempt() override {
    const bool wentWell = !error_;
    error_ = std::move(outerErrors_.back());
    outerErrors_.pop_back();
    return wentWell;
  }

  void null(const char*) override {}

  void enumNumber(const char* name, std::size_t& number, std::span<const std::string_view> names) override {
    const rapidjson::Value* value = present(name);
    if (value == nullptr) return;
    if (value->IsString()) {
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != textOf(*value)) continue;
        number = i;
        return;
      }
    }
    std::string reason = "expected one of";
    for (std::size_t i = 0; i < names.size(); ++i) reason.append(i == 0 ? " " : ", ").append(names[i]);
    fail(name, ErrorCode::WrongShape, reason);
  }

  bool beginObject(const char* name) override {
    const rapidjson::Value* value = present(name);
    if (value == nullptr) return false;
    if (!value->IsObject()) {
      fail(name, ErrorCode::WrongShape, "expected an object");
      return false;
    }
    way_.push_back({value, name, 0});
    return true;
  }

  void endObject() override { way_.pop_back(); }

  bool beginList(const char* name, std::size_t& size) override {
    const rapidjson::Value* value = present(name);
    if (value == nullptr) return false;
    if (!value->IsArray()) {
      fail(name, ErrorCode::WrongShape, "expected a list");
      return false;
    }
    if (value->Size() > limits_.listLength) {
      fail(name, ErrorCode::TooLarge, "more than " + decimal(limits_.listLength) + " elements");
      return false;
    }
    size = value->Size();
    way_.push_back({value, name, 0});
    return true;
  }

  bool beginElement(std::size_t index) override {
    const rapidjson::Value& element = (*way_.back().value)[static_cast<rapidjson::SizeType>(index)];
    way_.push_back({&element, nullptr, index});
    if (element.IsObject()) return true;
    fail("", ErrorCode::WrongShape, "expected an object");
    way_.pop_back();
    return false;
  }

  void endList() override { way_.pop_back(); }

 private:
  const rapidjson::Value* find(const char* name) const {
    const rapidjson::Value& object = *way_.back().value;
    const auto member = object.FindMember(name);
    return member == object.MemberEnd() ? nullptr : &member->value;
  }

  /// As `find`; nothing is an error.
  const rapidjson::Value* present(const char* name) {
    const rapidjson::Value* value = find(name);
    if (value == nullptr) fail(name, ErrorCode::WrongShape, "missing");
    return value;
  }

  template <class T>
  void required(const char* name, T& into) {
    const rapidjson::Value* value = present(name);
    if (value != nullptr && !read(*value, into)) fail(name, ErrorCode::WrongShape, expectation(into));
  }

  template <class T>
  void optional(const char* name, std::optional<T>& into) {
    into.reset();
    const rapidjson::Value* value = find(name);
    if (value == nullptr || value->IsNull()) return;
    T present{};
    if (read(*value, present)) {
      into = std::move(present);
    } else {
      fail(name, ErrorCode::WrongShape, expectation(present));
    }
  }

  /// Keeps the first error. `name` is one of the present object, or empty for the object itself.
  void fail(std::string_view name, ErrorCode code, std::string_view reason) {
    if (error_) return;
    std::string message;
    for (std::size_t i = 1; i < way_.size(); ++i) {
      if (way_[i].name == nullptr) {
        message.append("[").append(decimal(way_[i].index)).append("]");
      } else {
        message.append(i == 1 ? "" : ".").append(way_[i].name);
      }
    }
    if (!name.empty()) message.append(message.empty() ? "" : ".").append(name);
    if (!message.empty()) message += ": ";
    error_ = Error{code, message.append(reason)};
  }

  const Limits limits_;
  std::vector<Step> way_;
  std::optional<Error> error_;
  std::vector<std::optional<Error>> outerErrors_;  // one for each attempt that is under way
};

}  // namespace

class Reader::Impl {
 public:
  Impl(std::string_view text, const Limits& limits) : fields_(document_, limits) { parse(text, limits); }

  Fields* fields() { return fields_.error() ? nullptr : &fields_; }
  const std::optional<Error>& error() { return fields_.error(); }

 private:
  void parse(std::string_view text, const Limits& limits) {
    if (text.size() > limits.bytes) {
      return stop(ErrorCode::TooLarge, "text of more than " + decimal(limits.bytes) + " bytes");
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
      // The parser would take it for the end and never see what follows.
      return stop(ErrorCode::MalformedJson, "Zero byte. (at byte " + decimal(nul) + ")");
    }
    const Scan found = scan(text);
    if (found.depth > limits.depth) {
      return stop(ErrorCode::TooLarge, "nested deeper than " + decimal(limits.depth));
    }
    std::string repaired;
    if (!found.repairs.empty()) {
      repaired = repair(text, found.repairs);
      text = repaired;
    }
    document_.Parse<kParseFlags>(text.data(), text.size());
    if (document_.HasParseError()) {
      return stop(ErrorCode::MalformedJson, std::string(rapidjson::GetParseError_En(document_.GetParseError())) +
                                                " (at byte " + decimal(document_.GetErrorOffset()) + ")");
    }
    if (!document_.IsObject()) stop(ErrorCode::WrongShape, "expected an object");
  }

  void stop(ErrorCode code, std::string message) { fields_.error() = Error{code, std::move(message)}; }

  rapidjson::Document document_;
  ReadFields fields_;
};

Reader::Reader(std::string_view text, const Limits& limits) : impl_(std::make_unique<Impl>(text, limits)) {}
Reader::~Reader() = default;

Fields* Reader::fields() noexcept { return impl_->fields(); }
const std::optional<Error>& Reader::error() const noexcept { return impl_->error(); }

}  // namespace cossistant::json
