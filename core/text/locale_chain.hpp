#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Which languages are tried for a text, one after another (api §6.3): each that is wanted, followed by its base
/// language, and English at the end.

namespace cossistant {

/// `tag` without white space around it, in lower case, with hyphens: `fr_CA` is `fr-ca`.
[[nodiscard]] std::string normalTag(std::string_view tag);

/// The part of a normal tag before its first hyphen.
[[nodiscard]] std::string_view baseLanguage(std::string_view tag) noexcept;

/// Adds a wanted tag, made normal, and its base language to the end of `chain`. Nothing for an empty one, nothing
/// twice.
void addToChain(std::vector<std::string>& chain, std::string_view tag);

/// Whether the language of a normal tag is written from right to left.
[[nodiscard]] bool isRightToLeft(std::string_view tag) noexcept;

}  // namespace cossistant
