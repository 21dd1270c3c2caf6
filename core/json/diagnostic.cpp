#include "core/json/diagnostic.hpp"

#include <utility>

namespace cossistant::json {

void note(Diagnostics& diagnostics, DiagnosticKind what, std::string reason) {
  for (Diagnostic& known : diagnostics) {
    if (known.what != what) continue;
    ++known.count;
    return;
  }
  diagnostics.push_back({what, std::move(reason)});
}

}  // namespace cossistant::json
