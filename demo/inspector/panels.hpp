#pragma once

#include <array>
#include <string>
#include <vector>

#include "demo/inspector/json_lines.hpp"
#include "demo/inspector/session.hpp"

namespace cossistant::inspector {

/// What only the panels remember: nothing of the session.
struct View {
  bool followsEnd = true;  // goes to every new input as it comes
  std::string notice;      // what did not work, shown until something else is loaded
  bool scrollsToStep = false;

  /// The slices as lines, laid out once a position.
  struct SliceText {
    std::vector<std::string> lines;
    LineRange changed;
  };
  std::array<SliceText, kSliceCount> slices;
  std::size_t laidOutAt = static_cast<std::size_t>(-1);
};

/// Draws the inspector over the whole window, between ImGui::NewFrame and ImGui::Render, and moves through
/// `session` as it is told by pointer and keys (left, right, home, end).
void drawInspector(Session& session, View& view);

}  // namespace cossistant::inspector
