#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/markdown/package_manager.hpp"
#include "core/model/support_state.hpp"
#include "core/navigation/navigation.hpp"
#include "core/runtime/config.hpp"
#include "core/upload/picked_file.hpp"

/// What the visitor, or the page around the widget, asks of it. In JSON `{"type": "open"}` and so on;
/// `Action` in `js-glue/core/types.ts` spells the same shapes.

namespace cossistant {

namespace action {

struct Open {};
struct Close {};
struct Toggle {};
struct Navigate {
  Route to;
};
struct Replace {
  Route to;
};
/// Back in history, else home.
struct GoBack {};
struct GoHome {};
/// Navigates, then opens (api §3).
struct OpenConversation {
  std::string conversationId;
};
struct StartConversation {
  std::optional<std::string> initialMessage;
};
/// Sends `text` in the conversation on screen, with the files of its composer once they are uploaded.
struct SendMessage {
  std::string text;
};
struct RetryMessage {
  std::string itemId;
};
/// Takes an unsent message out of the timeline and gives its text and files back to the composer.
struct DiscardMessage {
  std::string itemId;
};
/// The text in the composer changed.
struct ComposerChanged {
  std::string text;
};
/// The visitor picked files for the message on screen; the host holds on to their bytes.
struct AddFiles {
  std::vector<PickedFile> files;
};
struct RemoveFile {
  std::string fileId;
};
/// The message whose files are being uploaded goes back to the composer.
struct CancelUpload {};
struct LoadOlder {};
/// Commands are shown in the words of this one, here and in all tabs.
struct ChoosePackageManager {
  PackageManager packageManager = PackageManager::Npm;
};
/// No sounds, here and in all tabs, or sounds again.
struct SetMuted {
  bool isMuted = true;
};
/// Tries again what failed to load on the page on screen.
struct RetryLoad {};
/// Each given option replaces the present one (api §1.8).
struct SetOptions {
  std::optional<WindowSize> size;
  std::optional<std::vector<DefaultMessage>> defaultMessages;
  std::optional<std::vector<std::string>> quickOptions;
  json::Raw texts{"{}"};  // `TextOptions`
  std::optional<VisitorIdentity> visitor;
};
/// One request, once the visitor is known (api §8.1). The answer is that of `callId`, unless it is 0.
struct Identify {
  std::int64_t callId = 0;
  VisitorIdentity identity;
};
/// The same (api §8.3). The server merges it into what the contact has.
struct SetVisitorMetadata {
  std::int64_t callId = 0;
  json::Raw metadata;
};
/// Moves a step of the onboarding on, or starts all of it over (api §9.2).
struct UpdateOnboarding {
  OnboardingUpdate update;
};
/// Fetches feature flags and onboarding anew.
struct RefreshSupportState {};

}  // namespace action

using Action =
    std::variant<action::Open, action::Close, action::Toggle, action::Navigate, action::Replace, action::GoBack,
                 action::GoHome, action::OpenConversation, action::StartConversation, action::SendMessage,
                 action::RetryMessage, action::DiscardMessage, action::ComposerChanged, action::AddFiles,
                 action::RemoveFile, action::CancelUpload, action::LoadOlder, action::RetryLoad, action::SetOptions,
                 action::UpdateOnboarding, action::RefreshSupportState, action::Identify, action::SetVisitorMetadata,
                 action::ChoosePackageManager, action::SetMuted>;

namespace action {
// Beside the alternatives, where argument-dependent lookup finds it for a variant of them.
void describe(json::Fields& fields, Action& action);
}  // namespace action

}  // namespace cossistant
