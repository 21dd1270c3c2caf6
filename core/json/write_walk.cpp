#include "core/json/write_walk.hpp"

#include <utility>

#include "core/json/literal.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant::json {

namespace {

/// For most texts all of it, in bytes, and then they are written without being moved.
constexpr std::size_t kRoomAtFirst = 1'000;

}  // namespace

void WriteWalk::scalar(const char* name, Kind kind, const void* value) {
  begin(name);
  switch (kind) {
    case Kind::Text:
      return appendString(out_, *static_cast<const std::string*>(value));
    case Kind::Flag:
      out_ += *static_cast<const bool*>(value) ? "true" : "false";
      return;
    case Kind::Whole:
      out_ += decimal(*static_cast<const std::int64_t*>(value));
      return;
    case Kind::Number:
      out_ += static_cast<const Number*>(value)->text;
      return;
    case Kind::Time:
      return appendString(out_, formatIsoTime(*static_cast<const Timestamp*>(value)));
    case Kind::Raw: {
      const std::string& text = static_cast<const Raw*>(value)->text;
      if (text.empty()) {
        out_ += "null";
      } else {
        out_ += text;
      }
    }
  }
}

void WriteWalk::strings(const char* name, const std::vector<std::string>& values) {
  begin(name);
  out_ += '[';
  for (const std::string& value : values) {
    separate();
    appendString(out_, value);
  }
  out_ += ']';
}

void WriteWalk::name(const char* name, std::string_view value) {
  begin(name);
  appendString(out_, value);
}

void WriteWalk::null(const char* name) {
  begin(name);
  out_ += "null";
}

void WriteWalk::object(Fields& fields, const char* name, void* value, Fields::Describe describe) {
  begin(name);
  const std::size_t outer = open();
  describe(fields, value);
  close(outer);
}

void WriteWalk::list(Fields& fields, const char* name, const Fields::List& list) {
  begin(name);
  out_ += '[';
  for (std::size_t i = 0; i < list.size; ++i) {
    separate();
    const std::size_t outer = open();
    list.describe(fields, list.values, i);
    close(outer);
  }
  out_ += ']';
}

void WriteWalk::members(std::string_view json) {
  separate();
  out_ += json;
}

void WriteWalk::whole(const Raw& value) {
  out_.resize(start_);
  out_ += value.text.empty() ? "{}" : value.text;
  isWhole_ = true;
}

std::string WriteWalk::root(Fields& fields, void* value, Fields::Describe describe) {
  out_.reserve(kRoomAtFirst);
  const std::size_t outer = open();
  describe(fields, value);
  close(outer);
  return std::move(out_);
}

std::size_t WriteWalk::open() {
  const std::size_t outer = std::exchange(start_, out_.size());
  out_ += '{';
  return outer;
}

void WriteWalk::close(std::size_t outerStart) {
  if (!std::exchange(isWhole_, false)) out_ += '}';
  start_ = outerStart;
}

/// A bracket that opens is never the end of a value, so it tells that none came yet.
void WriteWalk::separate() {
  if (out_.back() != '{' && out_.back() != '[') out_ += ',';
}

void WriteWalk::begin(const char* name) {
  separate();
  appendPlainString(out_, name);
  out_ += ':';
}

}  // namespace cossistant::json
