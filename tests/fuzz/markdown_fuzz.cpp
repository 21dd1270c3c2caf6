#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/json/codec.hpp"
#include "core/markdown/formatted_text.hpp"
#include "core/markdown/growing_text.hpp"
#include "core/markdown/link_target.hpp"
#include "core/markdown/parse.hpp"
#include "core/markdown/plain_text.hpp"

/// Whatever a message says, its nodes are within their depth, lead to allowed addresses only, hold no more
/// text than was written, and cross as JSON.

namespace {

using namespace cossistant;

constexpr std::size_t kTargetBytes = 512;  // of a link definition

/// Any JSON object; the nodes are only ever written.
struct Anything {};
void describe(json::Fields&, Anything&) {}

/// Returns the bytes of text in `nodes`.
std::size_t check(const std::vector<MarkdownNode>& nodes, std::size_t depth) {
  std::size_t bytes = 0;
  bool isBehindText = false;
  for (const MarkdownNode& node : nodes) {
    // The text of the deepest node, and the address that stands for an empty link, are one deeper.
    if (depth > kMarkdownDepth + 1) std::abort();
    if (node.kind == MarkdownKind::Link && !isAllowedLink(node.href)) std::abort();
    if (node.kind == MarkdownKind::Text && (node.text.empty() || isBehindText)) std::abort();
    if (node.kind == MarkdownKind::Mention && (node.text.empty() || !node.children.empty())) std::abort();
    isBehindText = node.kind == MarkdownKind::Text;
    bytes += node.text.size() + check(node.children, depth + 1);
  }
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto nodes = parseMarkdown(text);
  if (nodes) {
    // A zero and a tab take three bytes, and an address stands for an empty link, perhaps by its definition.
    const std::size_t links = static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
    const std::size_t longest = 3 * std::min(text.size(), kTargetBytes);
    if (check(*nodes, 1) > 4 * text.size() + links * longest) std::abort();
    MarkdownNode document{.kind = MarkdownKind::Paragraph, .children = *nodes};
    const std::string written = json::encode(document);
    if (!json::decode<Anything>(written, {.bytes = 64u << 20}).ok()) std::abort();
  }
  // A text that grows is read as what is there, wherever it paused.
  GrowingText growing;
  (void)growing.format(text.substr(0, size / 3));
  (void)growing.format(text.substr(0, size / 2));
  const std::string whole = json::encode(formatText(std::string(text)));
  if (growing.format(text) != whole.substr(1, whole.size() - 2)) std::abort();
  const std::string words = plainText(text);
  if (words.find('\n') != std::string::npos) std::abort();
  return 0;
}
