#include "core/markdown/command_block.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/markdown/command.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

using Nodes = std::vector<MarkdownNode>;

/// A command in the words of each package manager, one text a child.
MarkdownNode commandBlock(CommandForms forms) {
  MarkdownNode block;
  block.kind = MarkdownKind::CommandBlock;
  for (std::string& form : forms) {
    block.children.push_back({});
    block.children.back().text = std::move(form);
  }
  return block;
}

bool isNothing(const MarkdownNode& node) noexcept {
  return node.kind == MarkdownKind::Break || (node.kind == MarkdownKind::Text && isBlank(node.text));
}

/// The paragraph of `nodes` from `first` up to `last`, without what is nothing at its ends.
void addParagraph(Nodes& out, Nodes& nodes, std::size_t first, std::size_t last) {
  while (first < last && isNothing(nodes[first])) ++first;
  while (first < last && isNothing(nodes[last - 1])) --last;
  if (first == last) return;
  out.push_back({});
  out.back().kind = MarkdownKind::Paragraph;
  for (; first < last; ++first) out.back().children.push_back(std::move(nodes[first]));
}

/// The only code among `nodes` that is a command, and its forms.
std::optional<std::pair<std::size_t, CommandForms>> onlyCommand(const Nodes& nodes) {
  std::optional<std::pair<std::size_t, CommandForms>> found;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != MarkdownKind::Code) continue;
    auto forms = packageCommand(nodes[i].text);
    if (!forms) continue;
    if (found) return std::nullopt;
    found.emplace(i, *std::move(forms));
  }
  return found;
}

void raise(Nodes& out, MarkdownNode& node) {
  if (node.kind == MarkdownKind::CodeBlock) {
    if (auto forms = packageCommand(node.text)) return out.push_back(commandBlock(*std::move(forms)));
  } else if (node.kind == MarkdownKind::Paragraph) {
    if (auto only = onlyCommand(node.children)) {
      addParagraph(out, node.children, 0, only->first);
      out.push_back(commandBlock(std::move(only->second)));
      return addParagraph(out, node.children, only->first + 1, node.children.size());
    }
  } else if (node.kind == MarkdownKind::ListItem) {
    if (auto only = onlyCommand(node.children)) node.children[only->first] = commandBlock(std::move(only->second));
  }
  raiseCommands(node.children);
  out.push_back(std::move(node));
}

}  // namespace

void raiseCommands(std::vector<MarkdownNode>& nodes) {
  Nodes raised;
  raised.reserve(nodes.size());
  for (MarkdownNode& node : nodes) raise(raised, node);
  nodes = std::move(raised);
}

bool hasBlock(const std::vector<MarkdownNode>& nodes) noexcept {
  return std::any_of(nodes.begin(), nodes.end(), [](const MarkdownNode& node) {
    return node.kind == MarkdownKind::CodeBlock || node.kind == MarkdownKind::CommandBlock || hasBlock(node.children);
  });
}

}  // namespace cossistant
