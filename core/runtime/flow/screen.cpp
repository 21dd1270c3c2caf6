#include "core/runtime/flow/screen.hpp"

#include "core/composer/optimistic.hpp"
#include "core/id/conversation_id.hpp"
#include "core/result/overloaded.hpp"
#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/http.hpp"
#include "core/runtime/flow/identification.hpp"
#include "core/runtime/flow/live.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/sounds.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/tabs.hpp"
#include "core/runtime/flow/texts.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/uploading.hpp"
#include "core/runtime/flow/website.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant::flow {

namespace {

SeenView seenView(const State& state) {
  SeenView view;
  view.isOpen = isPanelOpen(state);
  view.isPageVisible = state.isPageVisible;
  const std::string shown = conversationShown(state);
  if (!isOnServer(state, shown)) return view;
  view.conversationId = shown;
  const auto found = state.timelines.find(shown);
  const TimelineItem* newest = found == state.timelines.end() ? nullptr : found->second.timeline.newest();
  if (newest) {
    view.lastItemId = newest->id;
    view.isLastItemOwn = newest->visitorId == state.identity.visitorId;
  }
  return view;
}

void autoSeenEvent(State& state, Turn& turn, const AutoSeenEvent& event) {
  for (const AutoSeenEffect& wanted : updateInPlace(state.autoSeen, event)) {
    std::visit(Overloaded{
                   [&](const SetSeenTimer& timer) { turn.setTimer(TimerPurpose::MarkSeen, timer.delayMs); },
                   [&](const CancelSeenTimer&) { turn.cancelTimer(TimerPurpose::MarkSeen); },
                   [&](const MarkConversationSeen& mark) {
                     send(turn, request::MarkSeen{mark.conversationId}, markSeen(state.identity, mark.conversationId));
                   },
               },
               wanted);
  }
}

template <class Event>
void moved(State& state, Turn& turn, Event event) {
  updateInPlace(state.widget.navigation, std::move(event));
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::Conversation, Slice::Composer}) turn.changed(slice);
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

void setOpen(State& state, Turn& turn, bool isOpen) {
  // Responsive widgets are always open; opening and closing mean nothing to them (ui §2.5).
  if (state.config.mode == SupportMode::Responsive || state.widget.isOpen == isOpen) return;
  state.widget.isOpen = isOpen;
  turn.changed(Slice::Shell);
}

void setOptions(State& state, Turn& turn, action::SetOptions& options) {
  if (options.size) state.widget.size = *options.size;
  if (options.defaultMessages) state.config.defaultMessages = *std::move(options.defaultMessages);
  if (options.quickOptions) state.config.quickOptions = *std::move(options.quickOptions);
  if (options.texts != action::SetOptions{}.texts) takeTextOptions(state, turn, options.texts);
  if (options.visitor) updateInPlace(state.identification, IdentityDeclared{*std::move(options.visitor)});
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::Visitor}) turn.changed(slice);
}

/// Conversations that only exist here, and of which no message will outlive the page.
std::vector<std::string> unmadeConversations(const State& state) {
  std::vector<std::string> unmade;
  for (const auto& [id, defaultItems] : state.uncreated) unmade.push_back(id);
  for (const OutboxEntry& entry : state.outbox.entries) std::erase(unmade, entry.item.conversationId);
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
  if (state.config.defaultOpen && state.config.mode == SupportMode::Floating) {
    state.widget.isOpen = *state.config.defaultOpen;
  }
  state.persistedWidget = encodeWidgetStore(state.widget);  // nothing is stored until something changes
}

void act(State& state, Turn& turn, Action& asked) {
  std::visit(
      Overloaded{
          [&](const action::Open&) { setOpen(state, turn, true); },
          [&](const action::Close&) { setOpen(state, turn, false); },
          [&](const action::Toggle&) { setOpen(state, turn, !state.widget.isOpen); },
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
          [&](const action::ChoosePackageManager& choose) { choosePackageManager(state, turn, choose.packageManager); },
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
      },
      asked);
}

void preparePending(State& state, Turn& turn) {
  const auto onScreen = conversationOnScreen(state.widget.navigation);
  if (onScreen != kPendingConversationId) {
    if (state.pending) state.timelines.erase(state.pending->id);
    state.pending.reset();
    return;
  }
  if (state.pending || !state.website.website) return;
  PendingConversation pending{makeConversationId(turn.entropy.conversationId), {}};
  if (!state.widget.navigation.current.initialMessage) {
    pending.defaultItems =
        makeDefaultItems(state.config.defaultMessages, pending.id, humansOf(state), aisOf(state), state.now);
  }
  state.pending = std::move(pending);
  rowsMoved(state, turn, state.pending->id,
            bucketOf(state, state.pending->id).timeline.merge(state.pending->defaultItems));
  turn.changed(Slice::Conversation);
  turn.changed(Slice::Composer);
}

void submitInitialMessage(State& state, Turn& turn) {
  if (!state.pending || !state.widget.navigation.current.initialMessage) return;
  const std::string text = *state.widget.navigation.current.initialMessage;
  state.widget.navigation.current.initialMessage.reset();
  if (state.identity.visitorId.empty() || refusalOf(text, 0)) return;
  sendMessage(state, turn, state.pending->id, trim(text), {});
}

void watchSeen(State& state, Turn& turn) {
  SeenView view = seenView(state);
  if (view == state.autoSeen.view) return;
  autoSeenEvent(state, turn, SeenViewChanged{std::move(view)});
}

void seenDelayPassed(State& state, Turn& turn) { autoSeenEvent(state, turn, AutoSeenDelayPassed{}); }

void seenAnswered(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result) {
  autoSeenEvent(state, turn, AutoSeenAnswered{conversationId, result.succeeded()});
  MarkSeenResponse response;
  if (result.read(response)) return;
  const Actor self{ActorType::Visitor, state.identity.visitorId};
  updateInPlace(state.seen, SeenMarked{conversationId, {self, response.lastSeenAt}});
  tellSeen(state, turn, conversationId, response.lastSeenAt);
  conversationsChanged(turn);
}

void persistWidget(State& state, Turn& turn) {
  std::string encoded = encodeWidgetStore(state.widget, unmadeConversations(state));
  if (encoded == state.persistedWidget) return;
  turn.effect(effect::StorageSet{std::string(kWidgetStoreKey), encoded});
  state.persistedWidget = std::move(encoded);
}

}  // namespace cossistant::flow
