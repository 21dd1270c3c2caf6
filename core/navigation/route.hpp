#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json/fields.hpp"

namespace cossistant {

/// The built-in pages. Any other name is a custom page of the host.
namespace page {
inline constexpr std::string_view kHome = "HOME";
inline constexpr std::string_view kConversation = "CONVERSATION";
inline constexpr std::string_view kConversationHistory = "CONVERSATION_HISTORY";
inline constexpr std::string_view kArticles = "ARTICLES";
}  // namespace page

/// What is on screen, and what for. Routes are the same when page and params are, those of custom pages by their text.
struct Route {
  std::string page{page::kHome};
  std::optional<std::string> conversationId;  // of `CONVERSATION`
  std::optional<std::string> initialMessage;  // of `CONVERSATION`
  std::optional<json::Raw> params;            // of any other page: an object
  bool operator==(const Route&) const = default;
};

/// `{"page", "params"?}`, at the boundary as in storage. Params that are not what the page takes read as missing.
void describe(json::Fields& fields, Route& route);

}  // namespace cossistant
