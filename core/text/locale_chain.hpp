#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Which languages are tried for a text, one after another (api §6.3).

namespace cossistant {

/// `tag` without white space around it, in lower case, with hyphens: `fr_CA` is `fr-ca`.
[[nodiscard]] std::string normalTag(std::string_view tag);

/// The part of a normal tag before its first hyphen.
[[nodiscard]] std::string_view baseLanguage(std::string_view tag) noexcept;

/// Each wanted tag that is not empty, normal, followed by its base language; then English. Nothing twice.
[[nodiscard]] std::vector<std::string> localeChain(std::span<const std::string> wanted);

/// Whether the language of a normal tag is written from right to left.
[[nodiscard]] bool isRightToLeft(std::string_view tag) noexcept;

}  // namespace cossistant
