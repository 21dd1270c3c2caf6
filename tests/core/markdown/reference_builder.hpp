#pragma once

#include <md4c.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Makes nodes of what md4c reports: blocks and spans that open and close around text.
/// `detail` is the struct of md4c that belongs to the type. Where marks overlap, md4c 0.4.8 closes spans that
/// it has not opened and leaves others open; both are put right here.
class ReferenceBuilder {
 public:
  void enterBlock(MD_BLOCKTYPE type, const void* detail);
  void enterSpan(MD_SPANTYPE type, const void* detail);
  void leaveBlock(MD_BLOCKTYPE type);
  void leaveSpan(MD_SPANTYPE type);
  void addText(MD_TEXTTYPE type, std::string_view text);

  /// Whether there was anything but paragraphs of text.
  [[nodiscard]] bool sawSyntax() const noexcept { return sawSyntax_; }
  /// The blocks of the finished document. Call once, last.
  [[nodiscard]] std::vector<MarkdownNode> take();

 private:
  /// What is open, and whether it has a node in `open_` or gives its content to the one around it.
  struct Opened {
    bool isBlock;
    int type;  // of md4c, among blocks or among spans
    bool hasNode;
  };

  std::optional<MarkdownNode> nodeOfBlock(MD_BLOCKTYPE type, const void* detail);
  std::optional<MarkdownNode> nodeOfSpan(MD_SPANTYPE type, const void* detail);
  std::optional<MarkdownNode> nodeOfTarget(std::string href);
  void enter(bool isBlock, int type, std::optional<MarkdownNode> node);
  void leave(bool isBlock, int type);
  void closeInnermost();
  void separateLines();
  void append(MarkdownNode node);
  void appendText(std::string_view text);
  bool isInside(MarkdownKind kind) const;

  std::vector<MarkdownNode> open_ = std::vector<MarkdownNode>(1);  // from the document inwards
  std::vector<Opened> opened_;
  bool sawSyntax_ = false;
};

}  // namespace cossistant
