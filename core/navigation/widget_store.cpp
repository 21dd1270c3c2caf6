#include "core/navigation/widget_store.hpp"

#include <utility>

#include "core/id/conversation_id.hpp"
#include "core/json/codec.hpp"

namespace cossistant {

namespace {

constexpr json::Limits kLimits{.bytes = 256u << 10, .depth = 16, .listLength = 10'000};

struct StoredConfig {
  std::optional<std::string> size;
  bool isOpen = false;
};
struct StoredWidget {
  std::optional<Navigation> navigation;
  std::optional<StoredConfig> config;
};

void describe(json::Fields& fields, StoredConfig& config) {
  fields.field("size", config.size, json::Absence::Omit);
  fields.defaulted("isOpen", config.isOpen);
}

void describe(json::Fields& fields, StoredWidget& widget) {
  fields.object("navigation", widget.navigation, json::Absence::Omit);
  fields.object("config", widget.config, json::Absence::Omit);
}

void forget(Route& route, std::span<const std::string> unmade) {
  for (const std::string& id : unmade) {
    if (route.conversationId == id) route.conversationId = kPendingConversationId;
  }
}

std::string_view nameOf(WindowSize size) { return json::enumNames<WindowSize>()[static_cast<std::size_t>(size)]; }

}  // namespace

std::string encodeWidgetStore(const WidgetStore& store, std::span<const std::string> unmade) {
  Navigation navigation = store.navigation;
  forget(navigation.current, unmade);
  for (Route& route : navigation.previous) forget(route, unmade);
  return json::encode(StoredWidget{std::move(navigation), StoredConfig{std::string(nameOf(store.size)), store.isOpen}});
}

std::optional<WidgetStore> decodeWidgetStore(std::string_view text) {
  StoredWidget stored;
  if (json::decodeInto(stored, text, kLimits)) return std::nullopt;
  WidgetStore store;
  if (stored.navigation) store.navigation = *std::move(stored.navigation);
  if (stored.config) {
    store.size = stored.config->size == nameOf(WindowSize::Larger) ? WindowSize::Larger : WindowSize::Normal;
    store.isOpen = stored.config->isOpen;
  }
  return store;
}

}  // namespace cossistant
