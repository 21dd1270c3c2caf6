#include "core/markdown/growing_text.hpp"

#include <iterator>
#include <vector>

#include "core/json/codec.hpp"
#include "core/markdown/command_block.hpp"
#include "core/markdown/formatted_text.hpp"
#include "core/markdown/parse.hpp"

namespace cossistant {
namespace {

struct NodeList {
  const std::vector<MarkdownNode>& nodes;
};
void describe(json::Fields& fields, NodeList& list) { fields.writtenList("", list.nodes); }

/// With a comma behind each.
std::string encoded(const std::vector<MarkdownNode>& nodes) {
  constexpr std::string_view kBefore = R"({"":[)";
  constexpr std::string_view kBehind = "]}";
  if (nodes.empty()) return {};
  std::string json = json::encode(NodeList{nodes});
  json.resize(json.size() - kBehind.size());
  return json.erase(0, kBefore.size()) + ',';
}

}  // namespace

const std::string& GrowingText::format(std::string_view text) {
  if (isRead_ && text == text_) return members_;
  const bool hasGrown = text.starts_with(std::string_view(text_).substr(0, finished_));
  if (!isRead_ || !hasGrown || text.size() > kMarkdownBytes) *this = {};
  readOn(text);
  text_ = text;
  isRead_ = true;
  return members_;
}

void GrowingText::readOn(std::string_view text) {
  Markdown read;
  if (text.size() <= kMarkdownBytes) read = readMarkdown(text.substr(finished_));
  if (read.hasDefinitions && finished_ > 0) {
    // They may be of links that are finished.
    *this = {};
    read = readMarkdown(text);
  }
  if (!read.hasSyntax && !finishedHasSyntax_) {
    // Most messages are so, and stay so: there is nothing to keep.
    FormattedText plain;
    if (!text.empty()) plain.text = text;
    members_ = json::encode(plain);
    members_ = members_.substr(1, members_.size() - 2);
    return;
  }
  const auto last = read.nodes.begin() + static_cast<std::ptrdiff_t>(read.finishedNodes);
  std::vector<MarkdownNode> rest(std::make_move_iterator(last), std::make_move_iterator(read.nodes.end()));
  read.nodes.erase(last, read.nodes.end());
  raiseCommands(read.nodes);
  raiseCommands(rest);
  const bool isFinishedExpanded = finishedIsExpanded_ || hasBlock(read.nodes);
  const bool isExpanded = isFinishedExpanded || hasBlock(rest);
  std::string nodes = finishedNodes_ + encoded(read.nodes);
  if (!read.hasDefinitions) {
    finished_ += read.finishedBytes;
    finishedHasSyntax_ = finishedHasSyntax_ || read.finishedHasSyntax;
    finishedIsExpanded_ = isFinishedExpanded;
    finishedNodes_ = nodes;
  }
  nodes += encoded(rest);
  if (!nodes.empty()) nodes.pop_back();
  members_ = R"("text":null,"nodes":[)" + nodes + R"(],"isExpanded":)" + (isExpanded ? "true" : "false");
}

}  // namespace cossistant
