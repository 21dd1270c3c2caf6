#include "core/navigation/widget_store.hpp"

#include <utility>

#include "core/id/conversation_id.hpp"
#include "core/json/codec.hpp"

namespace cossistant {

namespace {

constexpr json::Limits kLimits{.bytes = 256u << 10, .depth = 16, .listLength = 10'000};

struct StoredParams {
  std::optional<std::string> conversationId;
  std::optional<std::string> initialMessage;
};
struct StoredRoute {
  std::string page;
  std::optional<StoredParams> params;
};
struct StoredNavigation {
  std::optional<StoredRoute> current;
  std::vector<StoredRoute> previousPages;
};
struct StoredConfig {
  std::optional<std::string> size;
  bool isOpen = false;
};
struct StoredWidget {
  std::optional<StoredNavigation> navigation;
  std::optional<StoredConfig> config;
};

void describe(json::Fields& fields, StoredParams& params) {
  fields.field("conversationId", params.conversationId, json::Absence::Omit);
  fields.field("initialMessage", params.initialMessage, json::Absence::Omit);
}

void describe(json::Fields& fields, StoredRoute& route) {
  fields.field("page", route.page);
  fields.object("params", route.params, json::Absence::Omit);
}

void describe(json::Fields& fields, StoredNavigation& navigation) {
  fields.object("current", navigation.current, json::Absence::Omit);
  fields.defaultedList("previousPages", navigation.previousPages);
}

void describe(json::Fields& fields, StoredConfig& config) {
  fields.field("size", config.size, json::Absence::Omit);
  fields.defaulted("isOpen", config.isOpen);
}

void describe(json::Fields& fields, StoredWidget& widget) {
  fields.object("navigation", widget.navigation, json::Absence::Omit);
  fields.object("config", widget.config, json::Absence::Omit);
}

StoredRoute toStored(const Route& route, std::span<const std::string> unmade) {
  StoredRoute stored{route.page, std::nullopt};
  if (route.conversationId || route.initialMessage) {
    stored.params = StoredParams{route.conversationId, route.initialMessage};
    for (const std::string& id : unmade) {
      if (route.conversationId == id) stored.params->conversationId = kPendingConversationId;
    }
  }
  return stored;
}

Route fromStored(StoredRoute stored) {
  Route route{std::move(stored.page), std::nullopt, std::nullopt};
  if (stored.params) {
    route.conversationId = std::move(stored.params->conversationId);
    route.initialMessage = std::move(stored.params->initialMessage);
  }
  return route;
}

std::string_view nameOf(WindowSize size) { return json::enumNames<WindowSize>()[static_cast<std::size_t>(size)]; }

}  // namespace

std::string encodeWidgetStore(const WidgetStore& store, std::span<const std::string> unmade) {
  StoredNavigation navigation;
  navigation.current = toStored(store.navigation.current, unmade);
  for (const Route& route : store.navigation.previous) navigation.previousPages.push_back(toStored(route, unmade));
  return json::encode(StoredWidget{std::move(navigation), StoredConfig{std::string(nameOf(store.size)), store.isOpen}});
}

std::optional<WidgetStore> decodeWidgetStore(std::string_view text) {
  StoredWidget stored;
  if (json::decodeInto(stored, text, kLimits)) return std::nullopt;
  WidgetStore store;
  if (stored.navigation && stored.navigation->current) {
    store.navigation.current = fromStored(std::move(*stored.navigation->current));
    for (StoredRoute& route : stored.navigation->previousPages) {
      store.navigation.previous.push_back(fromStored(std::move(route)));
    }
  }
  if (stored.config) {
    store.size = stored.config->size == nameOf(WindowSize::Larger) ? WindowSize::Larger : WindowSize::Normal;
    store.isOpen = stored.config->isOpen;
  }
  return store;
}

}  // namespace cossistant
