#include "core/markdown/code_block.hpp"

#include <string>

#include "core/markdown/link_syntax.hpp"

namespace cossistant {

void readFenceInfo(MarkdownNode& node, std::string_view info) {
  constexpr std::string_view kTitle = "title=\"";
  const std::string_view language = info.substr(0, info.find_first_of(" \t"));
  const bool isAttribute = language.find('=') != std::string_view::npos;
  if (!language.empty() && !isAttribute) node.language = unescaped(language);

  const std::string words = unescaped(info);
  const std::size_t title = words.find(kTitle);
  if (title == std::string::npos) return;
  const std::size_t from = title + kTitle.size();
  const std::size_t quote = words.find('"', from);
  if (quote != std::string::npos && quote != from) node.fileName = words.substr(from, quote - from);
}

}  // namespace cossistant
