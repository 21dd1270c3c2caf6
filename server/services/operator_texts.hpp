#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What an operator writes about websites and teammates. Each throws std::invalid_argument with a sentence that begins
/// with `what`, such as `the name`.

namespace cossistant::server {

/// A text on one line that is not blank, of at most 255 characters.
void checkName(std::string_view what, std::string_view text);
/// As above, of at most 1000 characters.
void checkDescription(std::string_view what, std::string_view text);
/// An address by http or https with nothing that would have to be escaped in it, of at most 2048 bytes.
void checkPictureUrl(std::string_view what, std::string_view text);
/// The shape of a language tag, such as `en` or `pt-BR`.
void checkLanguage(std::string_view what, std::string_view text);

/// The text of an option; nothing when it is empty, which is how an operator takes a value away.
[[nodiscard]] std::optional<std::string> presentText(const std::string& text);

}  // namespace cossistant::server
