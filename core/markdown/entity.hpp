#pragma once

#include <string>
#include <string_view>

namespace cossistant {

/// Appends the character that `entity` stands for, such as `&amp;` or `&#x41;`. Named ones that people
/// really type are known; the two thousand others, and numbers of no character, stay as they are.
void appendEntity(std::string& out, std::string_view entity);

}  // namespace cossistant
