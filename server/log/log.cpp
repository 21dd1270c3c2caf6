#include "server/log/log.hpp"

#include <cstdio>

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

bool isPlain(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text) {
    if (c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7f) return false;
  }
  return true;
}

void appendValue(std::string& line, std::string_view value) {
  if (isPlain(value)) {
    line += value;
    return;
  }
  line += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') line += '\\';
    line += static_cast<unsigned char>(c) < ' ' || c == 0x7f ? '?' : c;
  }
  line += '"';
}

}  // namespace

std::string formatLogLine(LogLevel level, std::string_view what, std::initializer_list<LogField> fields) {
  std::string line = "level=";
  line += levelName(level);
  line += " what=";
  appendValue(line, what);
  for (const LogField& field : fields) {
    line += ' ';
    line += field.name;
    line += '=';
    appendValue(line, field.value);
  }
  return line;
}

void log(LogLevel level, std::string_view what, std::initializer_list<LogField> fields) {
  // One call a line: stdio locks the stream, so lines of several threads do not mix.
  const std::string line = "time=" + formatIsoTime(systemNow()) + " " + formatLogLine(level, what, fields) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace cossistant::server
