#include "core/json/read_walk.hpp"

#include <array>
#include <utility>

#include "core/json/value.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant::json {
namespace {

/// In the order of `Kind`.
constexpr std::array<const char*, 6> kExpectations = {"expected a string",         "expected true or false",
                                                      "expected a whole number",   "expected a number",
                                                      "expected an ISO-8601 time", "expected a value"};

const char* expectationOf(Kind kind) { return kExpectations[static_cast<std::size_t>(kind)]; }

}  // namespace

bool ReadWalk::scalar(const char* name, Kind kind, void* into, bool isRequired) {
  const Tape::Index node = isRequired ? present(name) : find(name);
  if (node == kRoot || (!isRequired && tape_.kind(node) == 'n')) return false;
  if (readValue(tape_, node, kind, into)) return true;
  static_cast<void>(forgives(name, expectationOf(kind), isRequired));
  return false;
}

void ReadWalk::strings(const char* name, std::vector<std::string>& into) {
  const Tape::Index node = presentList(name, true);
  if (node == kRoot) return;
  into.clear();
  const Step list{here_, node, name, 0};
  std::size_t index = 0;
  for (Tape::Index each = node + 1; each < tape_.next(node); each = tape_.next(each)) {
    std::string value;
    const Step element{&list, each, nullptr, index++};
    here_ = &element;
    if (readValue(tape_, each, Kind::Text, &value)) {
      into.push_back(std::move(value));
    } else if (forgiven_ != nullptr) {
      note(*forgiven_, DiagnosticKind::LeftOut, complaint("", expectationOf(Kind::Text)));
    } else {
      fail("", ErrorCode::WrongShape, expectationOf(Kind::Text));
    }
  }
  here_ = list.outer;
}

int ReadWalk::nameNumber(const char* name, std::span<const std::string_view> names, int unknown) {
  const Tape::Index node = present(name);
  if (node == kRoot) return Fields::kNone;
  if (tape_.kind(node) == '"') {
    std::string room;
    const std::string_view value = textOf(tape_.from(node), room);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == value) return static_cast<int>(i);
    }
  }
  std::string reason = "expected one of";
  const char* separator = " ";
  for (const std::string_view each : names) {
    reason.append(separator).append(each);
    separator = ", ";
  }
  return forgives(name, reason, unknown == Fields::kRefused) ? unknown : Fields::kNone;
}

void ReadWalk::object(Fields& fields, const char* name, void* value, Fields::Describe describe) {
  const Tape::Index node = present(name, '{', "expected an object");
  if (node == kRoot) return;
  const Step step{here_, node, name, 0};
  here_ = &step;
  describe(fields, value);
  here_ = step.outer;
}

void ReadWalk::list(Fields& fields, const char* name, const Fields::List& list, bool isLenient, bool isRequired) {
  const Tape::Index node = presentList(name, isRequired);
  if (node == kRoot) return;
  if (list.shrink == nullptr) return fail(name, ErrorCode::WrongShape, Fields::kNotRead);
  list.shrink(list.values, 0);
  const Step step{here_, node, name, 0};
  std::size_t size = 0;
  std::size_t index = 0;
  for (Tape::Index each = node + 1; each < tape_.next(node) && !hasFailed_; each = tape_.next(each)) {
    const Step element{&step, each, nullptr, index++};
    here_ = &element;
    const bool hadFailed = isLenient && beginAttempt();
    if (tape_.kind(each) == '{') {
      list.describe(fields, list.values, size);
    } else {
      fail("", ErrorCode::WrongShape, "expected an object");
    }
    if (!isLenient || endAttempt(hadFailed)) {
      ++size;
    } else {
      list.shrink(list.values, size);
      if (forgiven_ != nullptr) note(*forgiven_, DiagnosticKind::LeftOut, error_.message);
    }
  }
  here_ = step.outer;
}

void ReadWalk::whole(Raw& value) { static_cast<void>(readValue(tape_, here_->node, Kind::Raw, &value)); }

bool ReadWalk::has(const char* name) const {
  const Tape::Index node = find(name);
  return node != kRoot && tape_.kind(node) != 'n';
}

bool ReadWalk::hasNull(const char* name) const {
  const Tape::Index node = find(name);
  return node != kRoot && tape_.kind(node) == 'n';
}

bool ReadWalk::beginAttempt() {
  ++attempts_;
  return std::exchange(hasFailed_, false);
}

bool ReadWalk::endAttempt(bool hadFailed) {
  --attempts_;
  return !std::exchange(hasFailed_, hadFailed);
}

Tape::Index ReadWalk::find(const char* name) const {
  const Tape::Index end = tape_.next(here_->node);
  for (Tape::Index each = here_->node + 1; each < end; each = tape_.next(each + 1)) {
    if (isName(tape_, each, name)) return each + 1;
  }
  return kRoot;
}

Tape::Index ReadWalk::present(const char* name) {
  const Tape::Index node = find(name);
  if (node == kRoot) fail(name, ErrorCode::WrongShape, "missing");
  return node;
}

Tape::Index ReadWalk::present(const char* name, char kind, const char* expectation) {
  const Tape::Index node = present(name);
  if (node == kRoot || tape_.kind(node) == kind) return node;
  fail(name, ErrorCode::WrongShape, expectation);
  return kRoot;
}

Tape::Index ReadWalk::presentList(const char* name, bool isRequired) {
  const Tape::Index node = present(name);
  if (node == kRoot) return node;
  if (tape_.kind(node) != '[') {
    static_cast<void>(forgives(name, "expected a list", isRequired));
    return kRoot;
  }
  std::size_t size = 0;
  for (Tape::Index each = node + 1; each < tape_.next(node); each = tape_.next(each)) ++size;
  if (size <= listLength_) return node;
  fail(name, ErrorCode::TooLarge, "more than " + decimal(static_cast<std::int64_t>(listLength_)) + " elements");
  return kRoot;
}

void ReadWalk::fail(const char* name, ErrorCode code, std::string_view reason) {
  if (std::exchange(hasFailed_, true) || isWrong_) return;
  isWrong_ = attempts_ == 0;
  if (isWrong_ || forgiven_ != nullptr) error_ = Error{code, complaint(name, reason)};
}

std::optional<Error> ReadWalk::error() {
  if (!isWrong_) return std::nullopt;
  return std::move(error_);
}

bool ReadWalk::forgives(const char* name, std::string_view reason, bool isRequired) {
  const bool isForgiven = !isRequired && forgiven_ != nullptr;
  if (isForgiven) {
    note(*forgiven_, DiagnosticKind::ReadAsAbsent, complaint(name, reason));
  } else {
    fail(name, ErrorCode::WrongShape, reason);
  }
  return isForgiven;
}

void ReadWalk::forgive() {
  if (forgiven_ != nullptr) note(*forgiven_, DiagnosticKind::ReadAsAbsent, error_.message);
}

std::string ReadWalk::complaint(const char* name, std::string_view reason) const {
  std::string path = name;
  for (const Step* step = here_; step->outer != nullptr; step = step->outer) {
    std::string part = step->name != nullptr ? step->name : decimal(static_cast<std::int64_t>(step->index));
    if (step->name == nullptr) part.insert(0, 1, '[').push_back(']');
    if (!path.empty() && path[0] != '[') part += '.';
    path.insert(0, part);
  }
  if (!path.empty()) path += ": ";
  return path.append(reason);
}

}  // namespace cossistant::json
