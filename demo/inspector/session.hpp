#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/runtime.hpp"

/// A recorded session: inputs, and a runtime that has handled the first `position()` of them. Stepping back
/// handles them anew from the start, which the runtime answers in the same way.

namespace cossistant::inspector {

/// One object of an answer, such as an effect.
struct Piece {
  std::string type;  // such as `httpRequest` or `action: open`; empty for those without, such as row patches
  std::string json;
  bool operator==(const Piece&) const = default;
};

/// What one input did.
struct Moment {
  std::vector<Piece> effects;
  std::vector<Piece> events;
  std::vector<Piece> rows;
  std::vector<Piece> diagnostics;
  std::vector<std::string> changes;  // names of slices
  std::optional<Error> error;        // the input was refused; then the lists are empty
};

/// The JSON of every slice, in order of `Slice`.
using Slices = std::array<std::string, kSliceCount>;

class Session {
 public:
  /// The most that is read at once, in bytes.
  static constexpr std::size_t kLongestText = 64u << 20;

  Session();

  /// Reads `{"inputs": [Input, …]}`. The position is 0. Errors as `json::decode`.
  [[nodiscard]] static Result<Session> load(std::string_view json);
  /// Adds one input, as JSON, behind the others. Nothing is handled. Nothing, or why it was not added.
  [[nodiscard]] std::optional<Error> append(std::string_view json);

  [[nodiscard]] std::size_t size() const noexcept { return inputs_.size(); }
  /// How many inputs were handled; `moment(position() - 1)` is the last.
  [[nodiscard]] std::size_t position() const noexcept { return position_; }
  /// Handles inputs until `position` of them are; beyond the end means to the end. Forward O(steps), back
  /// O(position).
  void goTo(std::size_t position);

  [[nodiscard]] const Piece& input(std::size_t index) const { return titles_[index]; }
  /// Milliseconds since the first input.
  [[nodiscard]] std::int64_t elapsedMs(std::size_t index) const;
  /// What that input did; it must have been handled at some time.
  [[nodiscard]] const Moment& moment(std::size_t index) const { return moments_[index]; }

  /// The slices now, and before the last input was handled; all empty text at the start.
  [[nodiscard]] const Slices& slices() const noexcept { return after_; }
  [[nodiscard]] const Slices& slicesBefore() const noexcept { return before_; }

 private:
  void add(Input input);
  void handleNext();
  [[nodiscard]] Slices readSlices() const;

  std::vector<Input> inputs_;
  std::vector<Piece> titles_;    // of every input
  std::vector<Moment> moments_;  // of every input that was handled at some time
  Runtime runtime_;
  std::size_t position_ = 0;
  Slices before_;
  Slices after_;
};

}  // namespace cossistant::inspector
