#pragma once

#include <string>

namespace cossistant::server {

/// A new password: asked for twice on a terminal, which does not show it, else the first line of standard input.
/// Never an argument, which every process of the machine can read. Throws ArgumentError when both differ or none came.
[[nodiscard]] std::string readNewPassword();

}  // namespace cossistant::server
