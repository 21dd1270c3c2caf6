#pragma once

#include <string_view>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Sets `language` and `fileName` of `node` from the words after its fence, such as `ts title="main.ts"`.
void readFenceInfo(MarkdownNode& node, std::string_view info);

}  // namespace cossistant
