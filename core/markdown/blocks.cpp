#include "core/markdown/blocks.hpp"

#include <algorithm>
#include <utility>

#include "core/markdown/letter.hpp"
#include "core/markdown/line.hpp"
#include "core/markdown/link_syntax.hpp"

namespace cossistant {
namespace {

constexpr int kContainers = 32;
constexpr int kTab = 4;
constexpr int kNever = 1 << 30;  // columns

/// A quote or a list with the item that is open in it.
struct Container {
  char mark;         // as ContainerMark
  int indent;        // columns that a line needs to belong to the item
  std::size_t step;  // that opened it
};

/// Lines end with '\n', also the last; zeros, which end texts here, become U+FFFD.
std::string normalized(std::string_view text) {
  std::string lines;
  lines.reserve(text.size() + 1);
  for (const char letter : text) {
    if (letter == '\n' && lines.ends_with('\r')) lines.pop_back();
    if (letter == '\0') {
      lines += "\xEF\xBF\xBD";
    } else {
      lines += letter;
    }
  }
  for (char& letter : lines) {
    if (letter == '\r') letter = '\n';
  }
  if (!lines.ends_with('\n')) lines += '\n';
  return lines;
}

class BlockReader {
 public:
  /// `size`: of the text that became `lines`, or less when it did not become them byte for byte.
  Blocks read(const std::string& lines, std::size_t size) {
    add(MarkdownKind::Paragraph);
    for (at_ = lines.c_str(); *at_ != '\0'; ++at_) {
      const auto line = static_cast<std::size_t>(at_ - lines.c_str());
      outermost_ = 0;
      readLine();
      while (*at_ != '\n') ++at_;
      const auto end = static_cast<std::size_t>(at_ - lines.c_str());
      if (outermost_ > 0 && end < size) blocks_.cut = {outermost_, line};
    }
    closeTo(0);
    return std::move(blocks_);
  }

 private:
  /// Reads the line that starts at `at_`, at most to its '\n'.
  void readLine() {
    column_ = 0;
    indent_ = skipIndent();
    int kept = keptContainers();
    if (leaf_ == MarkdownKind::CodeBlock && kept == depth_) return readCode();
    const bool wasBlank = std::exchange(isBlankInItem_, false);
    if (*at_ == '\n') return readBlank(kept);
    if (leaf_ == MarkdownKind::CodeBlock) closeTo(kept);
    if (leaf_ == MarkdownKind::Paragraph && kept == depth_) {
      if (const int level = underlineLevel(at_)) {
        blocks_.steps.back().kind = MarkdownKind::Heading;
        blocks_.steps.back().number = level;
        return closeLeaf();
      }
    }
    kept = openContainers(kept, wasBlank);
    if (*at_ != '\n') readLeaf(kept);
  }

  void readBlank(int kept) {
    closeTo(kept);
    isBlankInItem_ = kept > 0 && containers_[kept - 1].mark != '>';
    // An item that starts with two blank lines has nothing more.
    if (blocks_.steps.back().kind == MarkdownKind::ListItem) containers_[kept - 1].indent = kNever;
  }

  /// How many of the open containers this line goes on with; moves behind their marks.
  int keptContainers() {
    int kept = 0;
    for (; kept < depth_; ++kept) {
      const Container& container = containers_[kept];
      if (container.mark == '>') {
        if (*at_ != '>') break;
        skipMark(1);
        if (indent_ > 0) --indent_;
      } else if (indent_ >= container.indent) {
        indent_ -= container.indent;
      } else if (*at_ != '\n') {
        break;
      }
    }
    return kept;
  }

  /// Opens what this line has marks of; returns how many containers it is in.
  int openContainers(int kept, bool wasBlank) {
    int around = kept;  // containers that were open before
    while (!isRule(at_)) {
      const ContainerMark found = readContainerMark(at_);
      const bool isItem = found.mark != '>';
      const bool isNext = isItem && kept < depth_ && containers_[kept].mark == found.mark;
      if (found.mark == '\0' || (kept == kContainers && !isNext)) break;
      if (isItem && leaf_ == MarkdownKind::Paragraph && kept == depth_) {
        const bool isEmpty = at_[found.size] == '\n';
        if (isEmpty || found.number > 1 || found.number == 0) break;  // may not interrupt a paragraph
      }
      const int indent = indent_ + found.size;
      closeTo(isNext ? kept + 1 : kept);
      skipMark(found.size);
      if (isNext) {
        add(MarkdownKind::Break);
        ++around;
      } else {
        noteOutermost();
        containers_[depth_++] = {found.mark, 0, blocks_.steps.size()};
        add(isItem ? MarkdownKind::List : MarkdownKind::Quote).number = found.number;
      }
      Container& container = containers_[kept++];
      if (!isItem) {
        if (indent_ > 0) --indent_;
        continue;
      }
      add(MarkdownKind::ListItem);
      container.indent = indent + (*at_ == '\n' ? 1 : std::exchange(indent_, 0));
    }
    if (wasBlank && around > 0) blocks_.steps[containers_[around - 1].step].isLoose = true;
    return kept;
  }

  void readLeaf(int kept) {
    if (isRule(at_)) {
      closeTo(kept);
      noteOutermost();
      add(MarkdownKind::Text);
    } else if (const int level = headingLevel(at_)) {
      closeTo(kept);
      openLeaf(MarkdownKind::Heading, level);
      at_ += level;
      skipIndent();
      readHeading();
      closeLeaf();
    } else if (const int size = fenceSize(at_)) {
      closeTo(kept);
      openLeaf(MarkdownKind::CodeBlock, size);
      fence_ = *at_;
      fenceIndent_ = indent_;
      at_ += size;
      skipIndent();
      appendLine();
    } else {
      if (leaf_ == MarkdownKind::Paragraph) {
        blocks_.text += '\n';
      } else {
        closeTo(kept);
        openLeaf(MarkdownKind::Paragraph, 0);
      }
      appendLine();
    }
  }

  void readHeading() {
    const std::size_t from = blocks_.text.size();
    appendLine();
    std::string& text = blocks_.text;
    std::size_t end = text.size();
    while (end > from && text[end - 1] == '#') --end;
    if (end > from && !isGap(text[end - 1])) return;
    text.resize(end);
    trimLine(from);
  }

  void readCode() {
    std::string& text = blocks_.text;
    if (isClosingFence(at_, fence_, blocks_.steps.back().number)) return closeLeaf();
    text += '\n';
    if (indent_ > fenceIndent_) text.append(static_cast<std::size_t>(indent_ - fenceIndent_), ' ');
    while (*at_ != '\n') text += *at_++;
  }

  /// The rest of the line, without spaces at its end.
  void appendLine() {
    const std::size_t from = blocks_.text.size();
    while (*at_ != '\n') blocks_.text += *at_++;
    trimLine(from);
  }

  void trimLine(std::size_t from) {
    std::string& text = blocks_.text;
    while (text.size() > from && isGap(text.back())) text.pop_back();
  }

  void skipMark(int size) {
    at_ += size;
    column_ += size;
    indent_ = skipIndent();
  }

  /// Columns of the spaces and tabs at `at_`.
  int skipIndent() {
    const int from = column_;
    for (; isOneOf(*at_, " \t"); ++at_) column_ += *at_ == '\t' ? kTab - column_ % kTab : 1;
    return column_ - from;
  }

  Block& add(MarkdownKind kind) {
    blocks_.steps.push_back({kind, false, 0, blocks_.text.size(), 0});
    return blocks_.steps.back();
  }

  /// The next step is of a block that is in no other, unless a container is open.
  void noteOutermost() {
    if (depth_ == 0) outermost_ = blocks_.steps.size();
  }

  void openLeaf(MarkdownKind kind, int number) {
    noteOutermost();
    Block& leaf = add(kind);
    leaf.number = number;
    if (depth_ > 0 && containers_[depth_ - 1].mark != '>') leaf.list = containers_[depth_ - 1].step;
    leaf_ = kind;
  }

  void closeLeaf() {
    const MarkdownKind kind = std::exchange(leaf_, MarkdownKind::Text);
    if (kind == MarkdownKind::Text) return;
    if (kind == MarkdownKind::Paragraph) {
      std::size_t& from = blocks_.steps.back().text;
      while (const std::size_t size = addDefinition(blocks_.definitions, blocks_.text.c_str() + from)) from += size;
      if (from == blocks_.text.size()) blocks_.steps.pop_back();
    }
    blocks_.text += '\0';
  }

  /// Closes the leaf, and the containers inside the outer `kept`.
  void closeTo(int kept) {
    closeLeaf();
    for (; depth_ > kept; --depth_) {
      if (containers_[depth_ - 1].mark != '>') add(MarkdownKind::Break);
      add(MarkdownKind::Break);
    }
  }

  Blocks blocks_;
  const char* at_ = nullptr;
  int column_ = 0;                          // of `at_`
  int indent_ = 0;                          // columns of the spaces before `at_`
  bool isBlankInItem_ = false;              // the last line
  MarkdownKind leaf_ = MarkdownKind::Text;  // Paragraph or CodeBlock while one is open
  char fence_ = '\0';                       // of the open code block
  int fenceIndent_ = 0;
  std::size_t outermost_ = 0;  // the step of such a block that this line began; else 0
  int depth_ = 0;
  Container containers_[kContainers];
};

}  // namespace

Blocks readBlocks(std::string_view text) {
  const std::size_t changed = text.find_first_of(std::string_view("\r\0", 2));
  return BlockReader().read(normalized(text), std::min(changed, text.size()));
}

}  // namespace cossistant
