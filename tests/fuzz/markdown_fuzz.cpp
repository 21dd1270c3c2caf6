#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/json/codec.hpp"
#include "core/markdown/link_target.hpp"
#include "core/markdown/parse.hpp"
#include "core/markdown/plain_text.hpp"

/// Whatever a message says, its nodes are within their depth, lead to allowed addresses only and cross as JSON.

namespace {

using namespace cossistant;

void check(const std::vector<MarkdownNode>& nodes, std::size_t depth) {
  for (const MarkdownNode& node : nodes) {
    // The text of the deepest node, and the address that stands for an empty link, are one deeper.
    if (depth > kMarkdownDepth + 1) std::abort();
    if (node.kind == MarkdownKind::Link && !isAllowedLink(node.href)) std::abort();
    check(node.children, depth + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto nodes = parseMarkdown(text);
  if (nodes) {
    check(*nodes, 1);
    MarkdownNode document{.kind = MarkdownKind::Paragraph, .children = *nodes};
    const std::string written = json::encode(document);
    const auto again = json::decode<MarkdownNode>(written, {.bytes = 64u << 20});
    if (!again.ok() || json::encode(again.value()) != written) std::abort();
  }
  const std::string words = plainText(text);
  if (words.find('\n') != std::string::npos) std::abort();
  return 0;
}
