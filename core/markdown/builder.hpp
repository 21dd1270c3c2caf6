#pragma once

#include <md4c.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Makes nodes of what md4c reports: blocks and spans that open and close around text.
/// `detail` is the struct of md4c that belongs to the type.
class MarkdownBuilder {
 public:
  void enterBlock(MD_BLOCKTYPE type, const void* detail);
  void enterSpan(MD_SPANTYPE type, const void* detail);
  void leave();
  void addText(MD_TEXTTYPE type, std::string_view text);

  /// Whether there was anything but paragraphs of text.
  [[nodiscard]] bool sawSyntax() const noexcept { return sawSyntax_; }
  /// The blocks of the finished document. Call once, last.
  [[nodiscard]] std::vector<MarkdownNode> take();

 private:
  /// What `leave` has to close.
  enum class Opened : std::uint8_t {
    Node,    // a node, the last of `open_`
    Nothing  // its content went to the node around it
  };

  void enter(MarkdownNode node);
  void enterNothing();
  void enterTarget(std::string href);
  void separateLines();
  void append(MarkdownNode node);
  void appendText(std::string_view text);
  bool isInside(MarkdownKind kind) const;

  std::vector<MarkdownNode> open_ = std::vector<MarkdownNode>(1);  // from the document inwards
  std::vector<Opened> opened_;
  bool sawSyntax_ = false;
};

}  // namespace cossistant
