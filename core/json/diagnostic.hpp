#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cossistant::json {

/// What became of something that is not as it should be, where that is no error.
enum class DiagnosticKind : std::uint8_t {
  Ignored,       // a text, of which nothing was used
  LeftOut,       // elements of lists that can do without them
  ReadAsAbsent,  // values that need not be there
};

/// For a developer. It says where something was wrong and what belongs there, never what was there.
struct Diagnostic {
  DiagnosticKind what = DiagnosticKind::Ignored;
  std::string reason;      // of the first, such as `agents[1].lastSeenAt: expected an ISO-8601 time`
  std::int64_t count = 1;  // how many there are
  bool operator==(const Diagnostic&) const = default;
};

/// One of a kind at most, in the order in which they came up.
using Diagnostics = std::vector<Diagnostic>;

/// Adds one, or counts it as one more of its kind.
void note(Diagnostics& diagnostics, DiagnosticKind what, std::string reason);

}  // namespace cossistant::json
