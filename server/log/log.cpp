#include "server/log/log.hpp"

#include <cstdio>

#include "core/json/literal.hpp"
#include "server/services/clock.hpp"

namespace cossistant::server {
namespace {

std::string_view levelName(LogLevel level) {
  switch (level) {
    case LogLevel::Info:
      return "info";
    case LogLevel::Warning:
      return "warning";
    case LogLevel::Error:
      return "error";
  }
  return "error";
}

void appendField(std::string& line, const LogField& field) {
  line += line.empty() ? '{' : ',';
  json::appendString(line, field.name);
  line += ':';
  if (field.isNumber) {
    line += field.value;
  } else {
    json::appendString(line, field.value);
  }
}

}  // namespace

std::string formatLogLine(Timestamp now, LogLevel level, std::string_view what,
                          std::initializer_list<LogField> fields) {
  std::string line;
  appendField(line, {"time", formatIsoTime(now)});
  appendField(line, {"level", std::string(levelName(level))});
  appendField(line, {"what", std::string(what)});
  for (const LogField& field : fields) appendField(line, field);
  line += '}';
  return line;
}

void log(LogLevel level, std::string_view what, std::initializer_list<LogField> fields) {
  // One call a line: stdio locks the stream, so lines of several threads do not mix.
  const std::string line = formatLogLine(systemNow(), level, what, fields) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace cossistant::server
