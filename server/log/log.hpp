#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

enum class LogLevel : std::uint8_t { Info, Warning, Error };

/// One field of a log line: a text or a whole number.
struct LogField {
  LogField(std::string_view fieldName, std::string text) : name(fieldName), value(std::move(text)) {}
  template <std::integral Number>
  LogField(std::string_view fieldName, Number number)
      : name(fieldName), value(std::to_string(number)), isNumber(true) {}

  std::string_view name;
  std::string value;
  bool isNumber = false;
};

/// Writes one JSON object on a line of its own to standard error: `time`, `level`, `what` happened, then the fields.
/// Callers never pass bodies, keys or query strings. Any thread.
void log(LogLevel level, std::string_view what, std::initializer_list<LogField> fields = {});

/// The line that `log` writes at `now`, without its end.
[[nodiscard]] std::string formatLogLine(Timestamp now, LogLevel level, std::string_view what,
                                        std::initializer_list<LogField> fields);

}  // namespace cossistant::server
