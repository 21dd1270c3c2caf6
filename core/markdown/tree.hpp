#pragma once

#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Nodes that open and close around text. Below `kMarkdownDepth`, and in a mention, there are no more: what
/// is in them goes to the node around.
class MarkdownTree {
 public:
  /// The node, to be filled in before anything else is opened; null when there is none. To be closed anyhow.
  MarkdownNode* open(MarkdownKind kind);
  /// As `open`, but what gets no node starts a line of its own.
  MarkdownNode* openBlock(MarkdownKind kind);
  void close();
  /// Opens a link or a mention, for a target that is one of them.
  void openLink(std::string href);
  void addText(std::string_view text);
  void addBreak();

  /// How many nodes are in no other, when all are closed.
  [[nodiscard]] std::size_t size() const noexcept { return document_.children.size(); }
  /// They. Call once.
  [[nodiscard]] std::vector<MarkdownNode> take();

 private:
  static MarkdownNode& append(MarkdownNode& around, MarkdownKind kind);

  MarkdownNode document_;
  std::vector<MarkdownNode*> open_ = {&document_};  // those without a node repeat the one around
  std::size_t depth_ = 0;                           // of open nodes
};

}  // namespace cossistant
