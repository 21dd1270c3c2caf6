#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/default_message.hpp"
#include "core/support_state/definition.hpp"
#include "core/upload/file_rules.hpp"
#include "core/visitor/identity.hpp"

namespace cossistant {

enum class WindowSize : std::uint8_t { Normal, Larger };
enum class SupportMode : std::uint8_t { Floating, Responsive };

/// The page decides whether the panel is open (api §1.3).
struct OpenControl {
  bool isOpen = false;   // what it says
  bool isAsked = false;  // it hears what is asked of the widget; else that is only remembered, for when control ends
  bool operator==(const OpenControl&) const = default;
};

/// What the page asked for when it mounted the widget.
struct Config {
  std::string publicKey;
  std::string apiUrl;  // without a trailing slash, with `/v1`
  std::string wsUrl;
  SupportMode mode = SupportMode::Floating;
  std::optional<WindowSize> size;
  std::optional<bool> defaultOpen;
  std::optional<OpenControl> openControl;  // nothing when the widget itself decides
  bool autoConnect = true;
  bool tracking = true;                    // whether the team is told of the visit
  std::optional<VisitorIdentity> visitor;  // as far as the page knows; of another shape it reads as unknown
  std::vector<DefaultMessage> defaultMessages;
  std::vector<std::string> quickOptions;
  std::optional<SupportDefinition> support;  // its feature flags and onboarding
  json::Raw texts{"{}"};                     // `TextOptions`: as text, for much is in them and this is moved about
  FileRules fileOptions;
  bool operator==(const Config&) const = default;
};

void describe(json::Fields& fields, OpenControl& control);
void describe(json::Fields& fields, Config& config);

namespace json {
template <>
std::span<const std::string_view> enumNames<WindowSize>();
template <>
std::span<const std::string_view> enumNames<SupportMode>();
}  // namespace json

}  // namespace cossistant
