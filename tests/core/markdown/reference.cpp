#include "tests/core/markdown/reference.hpp"

#include <md4c.h>

#include <string>

#include "core/markdown/parse.hpp"
#include "tests/core/markdown/reference_builder.hpp"

namespace cossistant {
namespace {

constexpr unsigned kFlags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEAUTOLINKS;

bool isAsciiPunctuation(char letter) {
  return (letter >= '!' && letter <= '/') || (letter >= ':' && letter <= '@') || (letter >= '[' && letter <= '`') ||
         (letter >= '{' && letter <= '~');
}

/// Whether a backslash takes away the meaning of the sign behind it.
bool hasEscape(std::string_view text) {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    if (at + 1 < text.size() && isAsciiPunctuation(text[at + 1])) return true;
  }
  return false;
}

ReferenceBuilder& builderOf(void* userdata) { return *static_cast<ReferenceBuilder*>(userdata); }

int enterBlock(MD_BLOCKTYPE type, void* detail, void* userdata) {
  builderOf(userdata).enterBlock(type, detail);
  return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void*, void* userdata) {
  builderOf(userdata).leaveBlock(type);
  return 0;
}

int enterSpan(MD_SPANTYPE type, void* detail, void* userdata) {
  builderOf(userdata).enterSpan(type, detail);
  return 0;
}

int leaveSpan(MD_SPANTYPE type, void*, void* userdata) {
  builderOf(userdata).leaveSpan(type);
  return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* userdata) {
  builderOf(userdata).addText(type, {text, size});
  return 0;
}

}  // namespace

std::optional<std::vector<MarkdownNode>> referenceMarkdown(std::string_view text) {
  if (text.size() > kMarkdownBytes) return std::nullopt;
  ReferenceBuilder builder;
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = kFlags,
                            .enter_block = enterBlock,
                            .leave_block = leaveBlock,
                            .enter_span = enterSpan,
                            .leave_span = leaveSpan,
                            .text = addText,
                            .debug_log = nullptr,
                            .syntax = nullptr};
  // md4c 0.4.8 looks one letter too far behind a link that is cut off by the end of the text. A line break
  // there changes nothing else.
  const std::string ended = std::string(text) + '\n';
  const bool parsed = md_parse(ended.data(), static_cast<MD_SIZE>(ended.size()), &parser, &builder) == 0;
  if (!parsed || !(builder.sawSyntax() || hasEscape(text))) return std::nullopt;
  return builder.take();
}

}  // namespace cossistant
