#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "core/result/result.hpp"
#include "core/runtime/input.hpp"
#include "core/runtime/output.hpp"
#include "core/scroll/row_window.hpp"

namespace cossistant {

struct State;

/// The whole widget without a screen: inputs in, outputs out. It owns no rule of its own; it hands each
/// input to the concepts beside this folder and gathers what they say. Two runtimes that are handed the
/// same inputs give the same outputs, natively and in wasm.
class Runtime {
 public:
  Runtime();
  ~Runtime();
  Runtime(Runtime&&) noexcept;
  Runtime& operator=(Runtime&&) noexcept;

  /// Handles one input. `Start` comes first and once, nothing comes after `Stop`; else `InvalidState`, and
  /// nothing has happened. Results for requests, sockets and timers that nobody waits for change nothing.
  Result<Output> handle(Input&& input);

  /// The slice as JSON, in the shape of the same name in `js-glue/core/types.ts`. Built when asked for.
  [[nodiscard]] std::string readSlice(Slice slice) const;

  /// The rows `from` up to but not including `to` of the conversation on screen as a JSON array of `Row`,
  /// clipped to what there is. O(rows read); words that were read before are only copied.
  [[nodiscard]] std::string readRows(std::size_t from, std::size_t to) const;

  /// Which of those rows to draw while the list is scrolled by `topPx` in a view of `heightPx`. Beyond the end is the
  /// end; what is no number is where the reader was, whatever rows came and went above. O(rows / 128).
  RowWindow rowWindow(double topPx, double heightPx);
  /// How tall a row of the conversation on screen turned out to be, px.
  void measureRow(std::size_t row, double px);

 private:
  std::unique_ptr<State> state_;
};

}  // namespace cossistant
