#include "core/runtime/flow/screen.hpp"

#include "core/id/conversation_id.hpp"
#include "core/result/overloaded.hpp"
#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/feedback.hpp"
#include "core/runtime/flow/identification.hpp"
#include "core/runtime/flow/live.hpp"
#include "core/runtime/flow/pending.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/sounds.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/tabs.hpp"
#include "core/runtime/flow/texts.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/uploading.hpp"
#include "core/runtime/flow/website.hpp"

namespace cossistant::flow {

namespace {

template <class Event>
void moved(State& state, Turn& turn, Event event) {
  typingReport(state, turn, TypingEnded{});
  updateInPlace(state.widget.navigation, std::move(event));
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::Conversation, Slice::Composer, Slice::Navigation,
                            Slice::Conversations, Slice::Items}) {
    turn.changed(slice);
  }
}

Route pageRoute(std::string_view page) {
  Route route;
  route.page = page;
  return route;
}

Route conversationRoute(std::string conversationId, std::optional<std::string> initialMessage = std::nullopt) {
  Route route = pageRoute(page::kConversation);
  route.conversationId = std::move(conversationId);
  route.initialMessage = std::move(initialMessage);
  return route;
}

/// The panel may have been opened or closed since it `wasOpen`.
void panelMoved(State& state, Turn& turn, bool wasOpen) {
  const bool isOpen = isPanelOpen(state);
  if (isOpen == wasOpen) return;
  turn.changed(Slice::Shell);
  if (isOpen) {
    reviveSocket(state, turn);
  } else {
    typingReport(state, turn, TypingEnded{});
  }
}

void setOpen(State& state, Turn& turn, bool isOpen) {
  // Responsive widgets are always open; opening and closing mean nothing to them (ui §2.5).
  if (state.config.mode == SupportMode::Responsive) return;
  const auto& control = state.config.openControl;
  if (control && control->isAsked) return turn.emit(event::OpenChange{isOpen});
  const bool wasOpen = isPanelOpen(state);
  state.widget.isOpen = isOpen;
  panelMoved(state, turn, wasOpen);
}

/// What toggling makes of it: of what is seen when the page can answer, else of what is remembered (api §1.3).
bool isOpenToToggle(const State& state) {
  const auto& control = state.config.openControl;
  return control && control->isAsked ? control->isOpen : state.widget.isOpen;
}

/// A function of its own, so that it is no part of every action.
[[gnu::noinline]] void controlOpen(State& state, Turn& turn, const std::optional<OpenControl>& control) {
  const bool wasOpen = isPanelOpen(state);
  state.config.openControl = control;
  panelMoved(state, turn, wasOpen);
}

void reset(State& state, Turn& turn) {
  moved(state, turn, Replace{pageRoute(page::kHome)});
  state.widget.navigation.previous.clear();
  state.widget.size = WindowSize::Normal;
  setOpen(state, turn, false);
}

void setOptions(State& state, Turn& turn, action::SetOptions& options) {
  if (options.size) state.widget.size = *options.size;
  if (options.defaultMessages) {
    state.config.defaultMessages = *std::move(options.defaultMessages);
    if (state.pending) welcome(state, turn);
  }
  if (options.quickOptions) state.config.quickOptions = *std::move(options.quickOptions);
  if (options.texts != action::SetOptions{}.texts) takeTextOptions(state, turn, options.texts);
  if (options.visitor) updateInPlace(state.identification, IdentityDeclared{*std::move(options.visitor)});
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::Visitor}) turn.changed(slice);
}

/// Conversations that only exist here, and of which no message will outlive the page.
std::vector<std::string> unmadeConversations(const State& state) {
  std::vector<std::string> unmade;
  for (const auto& [id, defaultItems] : state.uncreated) unmade.push_back(id);
  for (const std::string& id : unsentConversations(state.outbox)) std::erase(unmade, id);
  return unmade;
}

void choosePackageManager(State& state, Turn& turn, PackageManager chosen) {
  const std::string_view name = json::enumNames<PackageManager>()[static_cast<std::size_t>(chosen)];
  turn.effect(effect::StorageSet{std::string(kPackageManagerKey), std::string(name)});
  showPackageManager(state, turn, chosen);
}

void retryLoad(State& state, Turn& turn) {
  if (!hasVisitor(state)) loadWebsite(state, turn);
  if (state.list.failure) loadConversations(state, turn);
  const auto shown = state.timelines.find(conversationShown(state));
  if (shown == state.timelines.end() || !shown->second.newest.failure) return;
  shown->second.newest.failure.reset();
  // A newest page is fetched as for any new screen.
  if (shown->second.newest.isLoaded && !shown->second.newest.isOutdated) loadOlder(state, turn);
  turn.changed(Slice::Conversation);
}

}  // namespace

void showPackageManager(State& state, Turn& turn, PackageManager packageManager) {
  state.packageManager = packageManager;
  turn.changed(Slice::Conversation);
}

void restoreWidget(State& state, std::span<const StoredValue> storage) {
  for (const StoredValue& stored : storage) {
    restoreSounds(state, stored.key, stored.value);
    if (stored.key == kPackageManagerKey) {
      state.packageManager = packageManagerOf(stored.value).value_or(state.packageManager);
    }
    if (stored.key != kWidgetStoreKey) continue;
    if (auto restored = decodeWidgetStore(stored.value)) state.widget = *std::move(restored);
  }
  // A text that a page was opened with is sent once, not again after each reload.
  state.widget.navigation.current.initialMessage.reset();
  if (state.config.size) state.widget.size = *state.config.size;
  if (state.config.defaultOpen && !state.config.openControl && state.config.mode == SupportMode::Floating) {
    state.widget.isOpen = *state.config.defaultOpen;
  }
  state.persistedWidget.text = encodeWidgetStore(state.widget);  // nothing is stored until something changes
}

void act(State& state, Turn& turn, Action& asked) {
  std::visit(
      Overloaded{
          [&](const action::Open&) { setOpen(state, turn, true); },
          [&](const action::Close&) { setOpen(state, turn, false); },
          [&](const action::Toggle&) { setOpen(state, turn, !isOpenToToggle(state)); },
          [&](const action::ControlOpen& control) { controlOpen(state, turn, control.openControl); },
          [&](action::Navigate& navigate) { moved(state, turn, Navigate{std::move(navigate.to)}); },
          [&](action::Replace& replace) { moved(state, turn, Replace{std::move(replace.to)}); },
          [&](const action::GoBack&) { moved(state, turn, GoBack{}); },
          [&](const action::GoHome&) { moved(state, turn, Navigate{pageRoute(page::kHome)}); },
          [&](action::OpenConversation& open) {
            moved(state, turn, Navigate{conversationRoute(std::move(open.conversationId))});
            setOpen(state, turn, true);
          },
          [&](const action::StartConversation& start) {
            moved(state, turn, Navigate{conversationRoute(std::string(kPendingConversationId), start.initialMessage)});
            setOpen(state, turn, true);
          },
          [&](const action::SendMessage& send) { sendComposed(state, turn, send.text); },
          [&](const action::RetryMessage& retry) { retryMessage(state, turn, retry.itemId); },
          [&](const action::DiscardMessage& discard) { discardMessage(state, turn, discard.itemId); },
          [&](const action::ComposerChanged& changed) { composerChanged(state, turn, changed.text); },
          [&](const action::AddFiles& add) { addFiles(state, turn, add.files); },
          [&](const action::RemoveFile& remove) { removeFile(state, turn, remove.fileId); },
          [&](const action::CancelUpload&) { cancelUpload(state, turn, composerShownId(state)); },
          [&](const action::LoadOlder&) { loadOlder(state, turn); },
          [&](const action::LoadMoreConversations&) { loadMoreConversations(state, turn); },
          [&](const action::ChoosePackageManager& choose) { choosePackageManager(state, turn, choose.packageManager); },
          [&](const action::Refresh& refresh) { refreshFor(state, turn, refresh); },
          [&](const action::Reset&) { reset(state, turn); },
          [&](const action::SetMuted& set) { setMuted(state, turn, set.isMuted); },
          [&](const action::RetryLoad&) { retryLoad(state, turn); },
          [&](action::SetOptions& options) { setOptions(state, turn, options); },
          [&](action::UpdateOnboarding& step) { updateOnboarding(state, turn, std::move(step.update)); },
          [&](const action::RefreshSupportState&) { loadSupportState(state, turn, true); },
          [&](action::Identify& identify) {
            callFor(state, turn, {identify.callId, std::move(identify.identity), {}});
          },
          [&](action::SetVisitorMetadata& set) {
            callFor(state, turn, {set.callId, std::nullopt, std::move(set.metadata)});
          },
          [&](const action::RateConversation& rate) { rateConversation(state, turn, rate); },
          [&](action::OpenFeedback& open) { openFeedback(state, turn, std::move(open.options)); },
          [&](action::SetFeedbackOptions& set) { setFeedbackOptions(state, turn, std::move(set.options)); },
          [&](const action::CloseFeedback&) { feedbackEvent(state, turn, FeedbackClosed{}); },
          [&](const action::ResetFeedback&) { feedbackEvent(state, turn, FeedbackReset{}); },
          [&](action::ChangeFeedback& change) { changeFeedback(state, turn, change); },
          [&](const action::LeaveFeedbackField& leave) { feedbackEvent(state, turn, FeedbackFieldLeft{leave.field}); },
          [&](const action::SubmitFeedbackForm&) { submitFeedbackForm(state, turn); },
          [&](action::SubmitFeedback& submit) { submitFeedback(state, turn, submit); },
      },
      asked);
}

void persistWidget(State& state, Turn& turn) {
  PersistedWidget& persisted = state.persistedWidget;
  std::vector<std::string> unmade = unmadeConversations(state);
  if (state.widget == persisted.widget && unmade == persisted.unmade) return;
  persisted.widget = state.widget;
  persisted.unmade = std::move(unmade);
  std::string text = encodeWidgetStore(persisted.widget, persisted.unmade);
  if (text == persisted.text) return;
  turn.effect(effect::StorageSet{std::string(kWidgetStoreKey), text});
  persisted.text = std::move(text);
}

}  // namespace cossistant::flow
