#pragma once

#include <string>

#include "core/markdown/tree.hpp"

namespace cossistant {

/// Adds the spans of a leaf's text, which ends with a zero, to `tree`. Line breaks in code become spaces in
/// `text`. Returns whether there was anything but text and line breaks. O(text).
bool readInlines(MarkdownTree& tree, char* text, const std::string& definitions);

}  // namespace cossistant
