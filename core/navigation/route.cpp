#include "core/navigation/route.hpp"

#include "core/json/codec.hpp"

namespace cossistant {

namespace {

struct ConversationParams {
  std::optional<std::string> conversationId;
  std::optional<std::string> initialMessage;
};

void describe(json::Fields& fields, ConversationParams& params) {
  fields.field("conversationId", params.conversationId, json::Absence::Omit);
  fields.field("initialMessage", params.initialMessage, json::Absence::Omit);
}

bool isConversation(const Route& route) { return route.page == page::kConversation; }

std::optional<json::Raw> paramsOf(const Route& route) {
  if (!isConversation(route)) return route.params;
  if (!route.conversationId && !route.initialMessage) return std::nullopt;
  return json::Raw{json::encode(ConversationParams{route.conversationId, route.initialMessage})};
}

void takeParams(Route& route, const json::Raw& given) {
  if (!given.text.starts_with('{')) return;
  if (!isConversation(route)) {
    route.params = given;
    return;
  }
  ConversationParams params;
  if (json::decodeInto(params, given.text)) return;
  route.conversationId = std::move(params.conversationId);
  route.initialMessage = std::move(params.initialMessage);
}

}  // namespace

void describe(json::Fields& fields, Route& route) {
  fields.field("page", route.page);
  std::optional<json::Raw> params;
  if (!fields.reading()) params = paramsOf(route);
  fields.field("params", params, json::Absence::Omit);
  if (fields.reading() && params) takeParams(route, *params);
}

}  // namespace cossistant
