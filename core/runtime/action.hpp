#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/feedback/form.hpp"
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
/// From now on the page decides whether the panel is open; or, with nothing, the widget itself again (api §1.3).
struct ControlOpen {
  std::optional<OpenControl> openControl;
};
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
/// Fetches the page of conversations after the ones that are listed.
struct LoadMoreConversations {};
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
/// Fetches the website anew, or, unless it is to by `force`, only where there is none. The answer is the website as it
/// is known then, that of `callId`, unless that is 0.
struct Refresh {
  std::int64_t callId = 0;
  bool force = false;
};
/// Home, closed and of normal size, as on a first visit (api §5.1).
struct Reset {};
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
/// Stars, 1 to 5, for the conversation on screen, which is resolved.
struct RateConversation {
  std::int64_t rating = 0;
  std::optional<std::string> comment;
};
/// Opens the feedback form.
struct OpenFeedback {
  std::optional<FeedbackOptions> options;  // in place of the present ones
};
/// The page wants to hear about something else.
struct SetFeedbackOptions {
  FeedbackOptions options;
};
/// Closes the form, and empties it.
struct CloseFeedback {};
/// Empties the form, for another feedback.
struct ResetFeedback {};
/// What is given replaces what was filled in.
struct ChangeFeedback {
  std::optional<std::int64_t> rating;
  std::optional<std::string> topic;  // empty for none
  std::optional<std::string> comment;
};
/// The focus left a field of the form.
struct LeaveFeedbackField {
  FeedbackField field = FeedbackField::Rating;
};
struct SubmitFeedbackForm {};
/// Feedback of the page's own making (api §10.3). The answer is that of `callId`, unless it is 0.
struct SubmitFeedback {
  std::int64_t callId = 0;
  SubmitFeedbackRequest feedback;  // with the rating 0 when it could not be read
};

}  // namespace action

using Action =
    std::variant<action::Open, action::Close, action::Toggle, action::Navigate, action::Replace, action::GoBack,
                 action::GoHome, action::OpenConversation, action::StartConversation, action::SendMessage,
                 action::RetryMessage, action::DiscardMessage, action::ComposerChanged, action::AddFiles,
                 action::RemoveFile, action::CancelUpload, action::LoadOlder, action::RetryLoad, action::SetOptions,
                 action::UpdateOnboarding, action::RefreshSupportState, action::Identify, action::SetVisitorMetadata,
                 action::ChoosePackageManager, action::SetMuted, action::RateConversation, action::OpenFeedback,
                 action::SetFeedbackOptions, action::CloseFeedback, action::ResetFeedback, action::ChangeFeedback,
                 action::LeaveFeedbackField, action::SubmitFeedbackForm, action::SubmitFeedback,
                 action::LoadMoreConversations, action::Refresh, action::Reset, action::ControlOpen>;

namespace action {
// Beside the alternatives, where argument-dependent lookup finds it for a variant of them.
void describe(json::Fields& fields, Action& action);
}  // namespace action

}  // namespace cossistant
