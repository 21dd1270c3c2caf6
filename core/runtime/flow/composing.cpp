#include "core/runtime/flow/composing.hpp"

#include <utility>

#include "core/composer/draft_store.hpp"
#include "core/id/conversation_id.hpp"
#include "core/runtime/flow/live.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/uploading.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant::flow {

namespace {

/// The composer on screen, or null.
Composer* composerShown(State& state) {
  const std::string composerId = composerShownId(state);
  return composerId.empty() ? nullptr : &state.composers[composerId];
}

void releaseFiles(Turn& turn, std::span<const PickedFile> files) {
  for (const PickedFile& file : files) turn.effect(effect::FileRelease{file.fileId});
}

/// Takes the message out of the composer and sends it.
void sendNow(State& state, Turn& turn, const std::string& composerId, std::string_view text) {
  Composer sent = std::exchange(state.composers[composerId], {});
  keepDraft(turn, composerId, {});
  releaseFiles(turn, sent.files);
  sendMessage(state, turn, conversationOfComposer(state, composerId), trim(text), sent.files);
}

}  // namespace

void restoreDrafts(State& state, std::span<const StoredValue> storage) {
  for (const StoredValue& stored : storage) {
    const std::string_view id = conversationOfDraft(stored.key);
    if (!id.empty() && stored.value.size() <= kLongestMessageBytes) {
      state.composers[std::string(id)].text = stored.value;
    }
  }
}

void keepDraft(Turn& turn, const std::string& composerId, std::string_view text) {
  if (trim(text).empty()) {
    turn.effect(effect::StorageRemove{draftKey(composerId)});
  } else if (text.size() <= kLongestMessageBytes) {
    turn.effect(effect::StorageSet{draftKey(composerId), std::string(text)});
  }
}

void draftChanged(State& state, Turn& turn, std::string_view conversationId, std::string_view text) {
  Composer& composer = state.composers[std::string(conversationId)];
  // The same text is what this tab wrote itself, or what came back to all of them, maybe with an error to be read.
  if (composer.text == text || text.size() > kLongestMessageBytes) return;
  if (changeText(composer, text)) turn.changed(Slice::Composer);
}

void composerChanged(State& state, Turn& turn, const std::string& text) {
  Composer* composer = composerShown(state);
  if (!composer || !changeText(*composer, text)) return;
  turn.changed(Slice::Composer);
  keepDraft(turn, composerShownId(state), text);
  if (!state.pending) typingReport(state, turn, TypingTextChanged{conversationShown(state), text, state.now});
}

void addFiles(State& state, Turn& turn, std::span<const PickedFile> files) {
  turn.changed(Slice::Composer);
  Composer* composer = composerShown(state);
  if (!composer || !addFiles(*composer, state.config.fileOptions, files)) releaseFiles(turn, files);
}

void removeFile(State& state, Turn& turn, std::string_view fileId) {
  Composer* composer = composerShown(state);
  if (!composer || !removeFile(*composer, fileId)) return;
  turn.effect(effect::FileRelease{std::string(fileId)});
  turn.changed(Slice::Composer);
}

void sendComposed(State& state, Turn& turn, const std::string& text) {
  const std::string composerId = composerShownId(state);
  if (composerId.empty() || conversationShown(state).empty() || state.identity.visitorId.empty()) return;
  Composer& composer = state.composers[composerId];
  if (composer.sending) return;
  typingReport(state, turn, TypingEnded{});
  turn.changed(Slice::Composer);
  composer.text = text;
  composer.error = refusalOf(text, composer.files.size());
  if (!composer.error && isUploaded(composer)) return sendNow(state, turn, composerId, text);
  keepDraft(turn, composerId, text);  // the page may go before the files are there
  if (composer.error) return;
  composer.sending = text;
  uploadFiles(state, turn, composerId);
}

void sendUploaded(State& state, Turn& turn, const std::string& composerId) {
  turn.changed(Slice::Composer);
  std::optional<std::string> text = std::exchange(state.composers[composerId].sending, std::nullopt);
  // The page of a conversation that is still to be started may be gone: its message waits there.
  if (text && !conversationOfComposer(state, composerId).empty()) sendNow(state, turn, composerId, *text);
}

void giveBackTo(State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason, bool isElsewhere) {
  Composer& composer = state.composers[item.conversationId];
  // Whatever waits there for its files would take along what comes back.
  cancelUpload(state, turn, item.conversationId);
  std::string_view text;
  if (item.text) text = *item.text;
  const bool isThere = isElsewhere && composer.text.find(text) != std::string::npos;
  giveBack(composer, isThere ? std::string_view{} : text, pickedFilesOf(item), std::move(reason));
  if (!isThere) keepDraft(turn, item.conversationId, composer.text);
  turn.changed(Slice::Composer);
}

void sentElsewhere(State& state, Turn& turn, const TimelineItem& item) {
  const auto composer = state.composers.find(item.conversationId);
  if (composer == state.composers.end() || !dropUploaded(composer->second, pickedFilesOf(item))) return;
  turn.changed(Slice::Composer);
}

void composerStarts(State& state, Turn& turn, const std::string& conversationId) {
  const std::string pendingId(kPendingConversationId);
  cancelUpload(state, turn, pendingId);
  auto composer = state.composers.extract(pendingId);
  if (composer.empty()) return;
  keepDraft(turn, pendingId, {});
  keepDraft(turn, conversationId, composer.mapped().text);
  composer.key() = conversationId;
  state.composers.insert(std::move(composer));
}

}  // namespace cossistant::flow
