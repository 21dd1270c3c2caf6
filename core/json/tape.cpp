#include "core/json/tape.hpp"

#include <algorithm>
#include <string>

#include "core/json/literal.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant::json {

namespace {

/// Room for those of a message with all that is around it, so that most texts need no more.
constexpr std::size_t kNodesAtFirst = 64;

}  // namespace

class Tape::Parser {
 public:
  explicit Parser(Tape& tape) : text_(tape.text_), nodes_(tape.nodes_) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool isTooDeep() const { return isTooDeep_; }

  /// Fills the tape, or stops at the first byte that is wrong.
  bool text(std::size_t maxDepth) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    std::size_t depth = 0;
    Index open = kNone;  // the innermost object or array that is open
    for (;;) {
      space();
      const char kind = peek();
      const auto node = static_cast<Index>(nodes_.size());
      nodes_.push_back({static_cast<std::uint32_t>(at_), node + 1});
      if (kind == '{' || kind == '[') {
        isTooDeep_ = ++depth > maxDepth;
        if (isTooDeep_) return false;
        nodes_[node].next = open;
        open = node;
        ++at_;
        space();
        if (peek() != kind + kToClosing) {
          if (kind == '{' && !name()) return false;
          continue;
        }
      } else if (!scalar(kind)) {
        return false;
      }
      // A value is complete, or the object or array that is open has nothing in it.
      for (;;) {
        space();
        if (open == kNone) return at_ == text_.size();
        const char bracket = text_[nodes_[open].start];
        if (peek() == ',') {
          ++at_;
          if (bracket == '{' && !name()) return false;
          break;
        }
        if (peek() != bracket + kToClosing) return false;
        ++at_;
        --depth;
        const Index outer = nodes_[open].next;
        nodes_[open].next = static_cast<Index>(nodes_.size());
        open = outer;
      }
    }
  }

 private:
  static constexpr Index kNone = ~Index{0};
  static constexpr char kToClosing = 2;  // from `{` to `}` and from `[` to `]` in ASCII

  /// The present byte; 0, which is right nowhere, at the end.
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char letter) {
    if (peek() != letter) return false;
    ++at_;
    return true;
  }

  void space() {
    for (; at_ < text_.size(); ++at_) {
      const char byte = text_[at_];
      if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t') return;
    }
  }

  bool name() {
    space();
    const auto node = static_cast<Index>(nodes_.size());
    nodes_.push_back({static_cast<std::uint32_t>(at_), node + 1});
    if (peek() != '"' || !string()) return false;
    space();
    return take(':');
  }

  bool scalar(char kind) {
    switch (kind) {
      case '"':
        return string();
      case 't':
        return word("true");
      case 'f':
        return word("false");
      case 'n':
        return word("null");
      default:
        return number();
    }
  }

  bool word(std::string_view expected) {
    for (const char letter : expected) {
      if (!take(letter)) return false;
    }
    return true;
  }

  bool string() {
    for (++at_;;) {
      at_ = plainUntil(text_, at_);
      if (at_ == text_.size()) return false;
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte == '"') {
        ++at_;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte == '\\') {
        if (!escape()) return false;
      } else {
        const std::size_t length = sequenceLength(text_, at_);
        if (length == 0) return false;
        at_ += length;
      }
    }
  }

  bool escape() {
    ++at_;
    if (take('u')) {
      for (int i = 0; i < 4; ++i, ++at_) {
        const char letter = peek();
        const char lower = static_cast<char>(letter | 0x20);
        if ((letter < '0' || letter > '9') && (lower < 'a' || lower > 'f')) return false;
      }
      return true;
    }
    if (at_ == text_.size() || std::string_view("\"\\/bfnrt").find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }

  bool digits() {
    const std::size_t first = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    return at_ > first;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('-')) take('+');
    return digits();
  }

  const std::string_view text_;
  std::vector<Node>& nodes_;
  std::size_t at_ = 0;
  bool isTooDeep_ = false;
};

std::optional<Error> Tape::parse(std::string_view text, const Limits& limits) {
  const std::size_t most = std::min<std::size_t>(limits.bytes, UINT32_MAX);
  if (text.size() > most) return Error{ErrorCode::TooLarge, "text of more than " + decimal(most) + " bytes"};
  text_ = text;
  nodes_.reserve(kNodesAtFirst);
  Parser parser(*this);
  if (parser.text(limits.depth)) return std::nullopt;
  if (parser.isTooDeep()) return Error{ErrorCode::TooLarge, "nested deeper than " + decimal(limits.depth)};
  return Error{ErrorCode::MalformedJson, "not JSON (at byte " + decimal(parser.at()) + ")"};
}

}  // namespace cossistant::json
