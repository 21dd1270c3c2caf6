#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace cossistant::server::testing {

/// What a program finds in its environment.
using Variables = std::map<std::string, std::string>;

/// Where the standard streams of a child lead to: file descriptors, which stay the caller's.
struct Streams {
  int input;
  int output;
  int errors;
};

/// Starts `cossistant-server` with these variables and no others, but for what sanitizers read. It ends with the thread
/// that started it at the latest. Throws when no process can be made.
[[nodiscard]] pid_t startProgram(const std::vector<std::string>& arguments, const Variables& variables,
                                 const Streams& streams);

/// Waits for the end of a child: its exit status, or minus the signal that ended it.
[[nodiscard]] int waitForEnd(pid_t pid);

}  // namespace cossistant::server::testing
