#include "core/runtime/config.hpp"

#include <array>

namespace cossistant {

void describe(json::Fields& fields, OpenControl& control) {
  fields.field("isOpen", control.isOpen);
  fields.defaulted("isAsked", control.isAsked);
}

void describe(json::Fields& fields, Config& config) {
  fields.field("publicKey", config.publicKey);
  fields.field("apiUrl", config.apiUrl);
  fields.field("wsUrl", config.wsUrl);
  fields.defaultedEnum("mode", config.mode);
  fields.enumField("size", config.size, json::Absence::Omit);
  fields.field("defaultOpen", config.defaultOpen, json::Absence::Omit);
  fields.object("openControl", config.openControl, json::Absence::Omit);
  fields.defaulted("autoConnect", config.autoConnect);
  fields.defaulted("tracking", config.tracking);
  fields.lenientObject("visitor", config.visitor, json::Absence::Omit);
  fields.defaultedList("defaultMessages", config.defaultMessages);
  fields.defaulted("quickOptions", config.quickOptions);
  fields.object("support", config.support, json::Absence::Omit);
  fields.defaulted("texts", config.texts);
  if (!fields.reading() || fields.has("fileOptions")) fields.object("fileOptions", config.fileOptions);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<WindowSize>() {
  static constexpr std::array<std::string_view, 2> names = {"normal", "larger"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<SupportMode>() {
  static constexpr std::array<std::string_view, 2> names = {"floating", "responsive"};
  return names;
}

}  // namespace json
}  // namespace cossistant
