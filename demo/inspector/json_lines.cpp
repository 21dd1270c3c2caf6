#include "demo/inspector/json_lines.hpp"

#include <algorithm>

namespace cossistant::inspector {

namespace {

/// Where the string that begins at `from` ends, one behind its closing quote.
std::size_t endOfString(std::string_view json, std::size_t from) {
  for (std::size_t i = from + 1; i < json.size(); ++i) {
    if (json[i] == '\\') {
      ++i;
    } else if (json[i] == '"') {
      return i + 1;
    }
  }
  return json.size();
}

class LineWriter {
 public:
  void append(std::string_view text) { lines_.back() += text; }
  void open(char bracket) {
    lines_.back() += bracket;
    ++depth_;
    breakLine();
  }
  void close(char bracket) {
    if (depth_ > 0) --depth_;
    breakLine();
    lines_.back() += bracket;
  }
  void breakLine() { lines_.emplace_back(depth_ * 2, ' '); }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::vector<std::string> lines_ = {""};
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<std::string> jsonLines(std::string_view json) {
  LineWriter writer;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      const std::size_t end = endOfString(json, i);
      writer.append(json.substr(i, end - i));
      i = end - 1;
    } else if (const std::string_view pair = json.substr(i, 2); pair == "{}" || pair == "[]") {
      writer.append(pair);
      ++i;
    } else if (c == '{' || c == '[') {
      writer.open(c);
    } else if (c == '}' || c == ']') {
      writer.close(c);
    } else if (c == ',') {
      writer.append(",");
      writer.breakLine();
    } else {
      writer.append(c == ':' ? std::string_view(": ") : json.substr(i, 1));
    }
  }
  return writer.take();
}

LineRange changedLines(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  return {head, after.size() - tail};
}

}  // namespace cossistant::inspector
