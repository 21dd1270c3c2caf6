#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cossistant {

/// Appends the character of the entity that `text` starts with, such as `&amp;` or `&#x41;`, and returns the
/// entity's size; else 0. Named ones that people really type are known, not the two thousand others.
std::size_t readEntity(std::string& out, std::string_view text);

/// Appends the character that `entity` stands for. Unknown ones, and numbers of no character, stay as they are.
void appendEntity(std::string& out, std::string_view entity);

}  // namespace cossistant
