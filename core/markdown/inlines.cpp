#include "core/markdown/inlines.hpp"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/markdown/act.hpp"
#include "core/markdown/address.hpp"
#include "core/markdown/emphasis.hpp"
#include "core/markdown/entity.hpp"
#include "core/markdown/letter.hpp"
#include "core/markdown/link_syntax.hpp"
#include "core/markdown/link_target.hpp"

namespace cossistant {
namespace {

constexpr std::size_t kLongestTicks = 31;  // of a code span; the bits of `missingTicks_`

/// A `[` or `![`.
struct Bracket {
  std::size_t at;
  std::size_t outer;  // index of the next one that is not closed, plus one; 0 for none
  std::string_view target;
};

/// Three passes: what binds tightest, then addresses and emphasis, then the nodes.
class InlineReader {
 public:
  InlineReader(char* text, const std::string& definitions)
      : text_(text), size_(std::strlen(text)), acts_(size_, kLive), definitions_(definitions) {}

  bool read(MarkdownTree& tree) {
    readMarks();
    pairEmphasis();
    return write(tree);
  }

 private:
  void set(std::size_t from, std::size_t to, Act act) { std::memset(acts_.data() + from, act, to - from); }

  void readMarks() {
    for (std::size_t at = 0; at < size_;) at = readMark(at);
  }

  /// Returns where to go on.
  std::size_t readMark(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        if (text_[at + 1] == '\n') acts_[at] = kInside;
        if (!isPunctuation(text_[at + 1])) return at + 1;
        acts_[at] = kGone;
        acts_[at + 1] = kPlain;
        return at + 2;
      case '\n':
        acts_[at] = kBreak;
        return at + 1;
      case '`':
        return readCode(at);
      case '&':
        return readEntityAt(at);
      case '<':
        return readAddress(at);
      case '!':
      case '[': {
        const std::size_t end = at + (text_[at] == '!' ? 2 : 1);
        if (text_[end - 1] != '[') return at + 1;
        brackets_.push_back({at, innermost_, {}});
        innermost_ = brackets_.size();
        return end;
      }
      case ']':
        return closeBracket(at);
      default:
        return at + 1;
    }
  }

  std::size_t endOfTicks(std::size_t at) const {
    while (text_[at] == '`') ++at;
    return at;
  }

  std::size_t readCode(std::size_t at) {
    std::size_t from = endOfTicks(at);
    const std::size_t size = from - at;
    if (size > kLongestTicks || (missingTicks_ >> size & 1) != 0) return from;
    std::size_t to = from;
    std::size_t end = from;
    do {
      to = end;
      while (text_[to] != '`' && text_[to] != '\0') ++to;
      end = endOfTicks(to);
    } while (end != to && end - to != size);
    if (end == to) {
      missingTicks_ |= 1u << size;
      return from;
    }
    set(at, end, kGone);
    bool isBlank = true;
    for (std::size_t i = from; i < to; ++i) {
      if (text_[i] == '\n') text_[i] = ' ';
      isBlank = isBlank && text_[i] == ' ';
    }
    if (!isBlank && text_[from] == ' ' && text_[to - 1] == ' ') {
      ++from;
      --to;
    }
    set(from, to, kInside);
    acts_[from] = kCode;
    return end;
  }

  std::size_t readEntityAt(std::size_t at) {
    std::string character;
    const std::size_t size = readEntity(character, {text_ + at, size_ - at});
    if (size == 0) return at + 1;
    set(at, at + size, kGone);
    acts_[at] = kEntity;
    return at + size;
  }

  std::size_t readAddress(std::size_t at) {
    const Address address = bracketedAddress({text_ + at + 1, size_ - at - 1});
    if (address.size == 0) return at + 1;
    const std::size_t end = at + 1 + address.size;
    acts_[at] = acts_[end] = kGone;
    addAddress(at + 1, end, address.isMail);
    return end + 1;
  }

  void addAddress(std::size_t from, std::size_t to, bool isMail) {
    set(from, to, kInside);
    acts_[from] = isMail ? kMail : kAddress;
  }

  std::size_t closeBracket(std::size_t at) {
    if (innermost_ == 0) return at + 1;
    const bool hasBrackets = innermost_ != brackets_.size();
    Bracket& bracket = brackets_[innermost_ - 1];
    innermost_ = bracket.outer;
    const bool isPicture = text_[bracket.at] == '!';
    if (!isPicture && bracket.at < linkAt_) return at + 1;  // there is a link in it

    const std::size_t from = bracket.at + (isPicture ? 2 : 1);
    const std::string_view words(text_ + from, at - from);
    const char* after = text_ + at + 1;
    const char* end = readInlineTarget(after, bracket.target);
    if (end == nullptr) {
      std::string_view label;
      end = readLabel(after, label);
      if (end == nullptr) end = after;
      if (label.empty() && !hasBrackets) label = words;
      bracket.target = definedTarget(definitions_, label);
      if (bracket.target.empty()) return at + 1;
    }
    if (!isPicture) linkAt_ = bracket.at;
    const std::string href = unescaped(bracket.target);
    const bool isFollowed = isAllowedLink(href) || parseMentionTarget(href);
    const auto next = static_cast<std::size_t>(end - text_);
    set(bracket.at, from, kGone);
    set(at, next, kGone);
    if (isFollowed) {
      acts_[bracket.at] = kLink;
      acts_[at] = kEndLink;
    }
    return next;
  }

  void pairEmphasis() {
    EmphasisPairs pairs(text_, acts_);
    std::size_t links = 0;
    for (std::size_t at = 0; at < size_;) {
      const char letter = text_[at];
      if (acts_[at] == kLink && links++ == 0) pairs.enterLink();
      if (acts_[at] == kEndLink && --links == 0) pairs.leaveLink();
      if (acts_[at] != kLive) {
        ++at;
      } else if (isOneOf(letter, "*_")) {
        at = pairs.readRun(at);
      } else {
        at = readBareAddress(at);
      }
    }
  }

  std::size_t readBareAddress(std::size_t at) {
    if (!isAlphanumeric(text_[at])) return at + 1;
    const std::string_view rest(text_ + at, size_ - at);
    const char* acts = acts_.c_str() + at;
    const bool startsWord = at == 0 || isGap(text_[at - 1]) || isOneOf(text_[at - 1], "*_~([");
    std::size_t size = startsWord ? bareUrlSize(rest, acts) : 0;
    const bool isMail = size == 0 && at >= mailFrom_;
    if (isMail) {
      std::size_t tried = 0;
      size = bareMailSize(rest, acts, tried);
      mailFrom_ = at + tried;
    }
    if (size == 0) return at + 1;
    addAddress(at, at + size, isMail);
    return at + size;
  }

  bool write(MarkdownTree& tree) {
    bool sawSyntax = false;
    const Bracket* bracket = brackets_.data();
    std::size_t links = 0;
    for (std::size_t at = 0; at < size_;) {
      const std::size_t from = at;
      const char act = acts_[at++];
      if (act != kLive && act != kBreak && act != kInside) sawSyntax = true;
      switch (act) {
        case kLive:
        case kPlain:
          while (acts_[at] == kLive || acts_[at] == kPlain) ++at;
          tree.addText({text_ + from, at - from});
          break;
        case kCode:
        case kAddress:
        case kMail: {
          while (acts_[at] == kInside) ++at;
          const std::string_view words(text_ + from, at - from);
          if (act == kCode) {
            tree.open(MarkdownKind::Code);
          } else if (links == 0) {
            tree.openLink(hrefOf(words, act));
          }
          tree.addText(words);
          if (act == kCode || links == 0) tree.close();
          break;
        }
        case kEntity: {
          std::string character;
          readEntity(character, {text_ + from, size_ - from});
          tree.addText(character);
          break;
        }
        case kBreak:
          tree.addBreak();
          break;
        case kStrong:
          tree.open(MarkdownKind::Strong);
          break;
        case kEmphasis:
          tree.open(MarkdownKind::Emphasis);
          break;
        case kEndSpan:
          tree.close();
          break;
        case kLink:
          while (bracket->at != from) ++bracket;
          if (links++ == 0) tree.openLink(unescaped(bracket->target));
          break;
        case kEndLink:
          if (--links == 0) tree.close();
          break;
        default:
          break;
      }
    }
    return sawSyntax;
  }

  static std::string hrefOf(std::string_view address, char act) {
    std::string href(act == kMail ? "mailto:" : address.find(':') > address.find('.') ? "http://" : "");
    return href += address;
  }

  char* text_;
  std::size_t size_;
  std::string acts_;
  const std::string& definitions_;
  std::vector<Bracket> brackets_;
  std::size_t innermost_ = 0;       // as `Bracket::outer`
  std::size_t linkAt_ = 0;          // where the last link starts
  std::uint32_t missingTicks_ = 0;  // a bit for each length of which no run follows
  std::size_t mailFrom_ = 0;        // where a mail address may start
};

}  // namespace

bool readInlines(MarkdownTree& tree, char* text, const std::string& definitions) {
  return InlineReader(text, definitions).read(tree);
}

}  // namespace cossistant
