#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/diagnostic.hpp"
#include "core/json/fields.hpp"
#include "core/json/tape.hpp"
#include "core/result/result.hpp"

namespace cossistant::json {

/// The reading half of `Fields`: finds the fields of the present object on a tape, whose first value is an object.
/// Finding a name is linear in the members of its object; the fields that are not there are the slow ones.
class ReadWalk {
 public:
  /// Forgives unless `forgiven` is null.
  ReadWalk(const Tape& tape, std::size_t listLength, Diagnostics* forgiven)
      : tape_(tape), listLength_(listLength), forgiven_(forgiven) {}

  /// The first thing that was wrong, if any. Once.
  [[nodiscard]] std::optional<Error> error();

  /// Says whether there was a right value. When there is none, it is an error if it `isRequired`.
  bool scalar(const char* name, Kind kind, void* into, bool isRequired);
  void strings(const char* name, std::vector<std::string>& into);
  /// The number of a name; `unknown` for another where that can be forgiven, so never for `kRefused`; else `kNone`.
  int nameNumber(const char* name, std::span<const std::string_view> names, int unknown);
  void object(Fields& fields, const char* name, void* value, Fields::Describe describe);
  void list(Fields& fields, const char* name, const Fields::List& list, bool isLenient, bool isRequired);
  void whole(Raw& value);

  [[nodiscard]] bool has(const char* name) const;
  [[nodiscard]] bool hasNull(const char* name) const;

  /// Forgets what is wrong until the attempt ends; says what the end has to be told.
  bool beginAttempt();
  bool endAttempt(bool hadFailed);

  /// Counts the object that the last attempt was about as absent.
  void forgive();

  /// Keeps the first error. `name` is one of the present object, or empty for the object itself.
  void fail(const char* name, ErrorCode code, std::string_view reason);

 private:
  static constexpr Tape::Index kRoot = 0;  // never a member, so it stands for none

  /// A step of the way from the root to the present value. Each lives on the stack of who took it.
  struct Step {
    const Step* outer;  // null for the root
    Tape::Index node;   // an object or a list
    const char* name;   // of an object's member; null for the root and for elements
    std::size_t index;  // of a list's element
  };

  [[nodiscard]] Tape::Index find(const char* name) const;
  /// As `find`; it is an error when there is nothing.
  Tape::Index present(const char* name);
  /// As `present`; it is an error when it begins with another byte than `kind`.
  Tape::Index present(const char* name, char kind, const char* expectation);

  /// As `present`, for a list within the limit.
  Tape::Index presentList(const char* name, bool isRequired);

  /// A value of the wrong kind: an error where it `isRequired` and where nothing is forgiven. Says whether it is none.
  bool forgives(const char* name, std::string_view reason, bool isRequired);
  /// Where `name` of the present object is, and `reason`.
  [[nodiscard]] std::string complaint(const char* name, std::string_view reason) const;

  const Tape& tape_;
  const std::size_t listLength_;
  Diagnostics* const forgiven_;
  const Step root_ = {nullptr, kRoot, nullptr, 0};
  const Step* here_ = &root_;
  Error error_;           // the first; before there is one, that of the last attempt, where attempts are forgiven
  bool isWrong_ = false;  // there is an error, so that nothing is forgiven any more
  bool hasFailed_ = false;
  int attempts_ = 0;  // under way, in one another: their errors are not told
};

}  // namespace cossistant::json
