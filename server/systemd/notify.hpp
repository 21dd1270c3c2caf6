#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cossistant::server {

/// Tells systemd that the server answers from now on, so that whatever is started after a unit of `Type=notify` finds
/// it there. `socketName` is the variable `NOTIFY_SOCKET`: a path, or after `@` a name of the abstract namespace.
/// Without one nothing is said.
///
/// Returns what went wrong as a sentence, or nothing. The server is ready all the same.
[[nodiscard]] std::optional<std::string> notifyReady(const std::optional<std::string>& socketName);

}  // namespace cossistant::server
