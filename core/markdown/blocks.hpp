#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// A step through the blocks of a text, in order: lists, their items and quotes open and are closed by a
/// step of kind Break; paragraphs, headings, code blocks and rules (kind Text) stand for themselves.
struct Block {
  MarkdownKind kind;
  bool isLoose;         // List: paragraphs in it keep their distance
  std::int32_t number;  // Heading: level. List: the first item's number, -1 of bullets
  std::size_t text;     // Paragraph, Heading, CodeBlock: where in `Blocks::text` it starts; it ends with a zero
  std::size_t list;     // Paragraph: the step of the list that it is an item's own paragraph of; else 0
};

/// What goes before it is finished: whatever is written behind the end of the text leaves the steps alone, and reading
/// the text from here gives the other ones. What links are defined as is not in it.
struct Cut {
  std::size_t step = 1;  // where the last block begins that is in no other and whose first line has ended
  std::size_t line = 0;  // where in the text, which has neither '\r' nor zeros before it
};

struct Blocks {
  std::vector<Block> steps;  // the first is the document, which nothing closes
  std::string text;          // of all leaves: lines without indentation; of code the info line first
  std::string definitions;   // of link targets, as `addDefinition` writes them
  Cut cut;
};

/// Of the CommonMark blocks all but HTML and indented code. Marks of more than 32 quotes and lists inside
/// each other are text. O(text).
[[nodiscard]] Blocks readBlocks(std::string_view text);

}  // namespace cossistant
