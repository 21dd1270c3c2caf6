#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace cossistant::server {

enum class LogLevel : std::uint8_t { Info, Warning, Error };

/// One `name=value` of a log line.
struct LogField {
  std::string_view name;
  std::string value;
};

/// Writes one line to standard error: time, level, what happened, then the fields. Values with spaces
/// or quotes are quoted, so a line never breaks. Callers never pass bodies, keys or query strings.
/// Any thread.
void log(LogLevel level, std::string_view what, std::initializer_list<LogField> fields = {});

/// The line that `log` writes, without its time and line end.
[[nodiscard]] std::string formatLogLine(LogLevel level, std::string_view what, std::initializer_list<LogField> fields);

}  // namespace cossistant::server
