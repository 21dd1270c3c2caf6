#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/runtime/action.hpp"
#include "core/runtime/state.hpp"

/// What the visitor is about to send: text and files of each conversation (runtime §18). Composers go by the id of
/// their conversation; the one that is still to be started has its composer under `__pending__`.

namespace cossistant::flow {

/// The texts that earlier pages left behind.
void restoreDrafts(State& state, std::span<const StoredValue> storage);
/// Keeps the text of a composer for the next page, and for the other tabs.
void keepDraft(Turn& turn, const std::string& composerId, std::string_view text);
/// Another tab has changed or, without `text`, sent the draft of a conversation. A text
/// that waits for its files stays.
void draftChanged(State& state, Turn& turn, std::string_view conversationId, std::string_view text);

void composerChanged(State& state, Turn& turn, const std::string& text);
void addFiles(State& state, Turn& turn, std::span<const PickedFile> files);
void removeFile(State& state, Turn& turn, std::string_view fileId);

/// Sends `text` and the files of the composer on screen: at once, or as soon as they are uploaded.
void sendComposed(State& state, Turn& turn, const std::string& text);
/// What the composer waited with goes out now: every file is there.
void sendUploaded(State& state, Turn& turn, const std::string& composerId);

/// Hands the text and files of a message back to the composer of its conversation, for `reason` if there is one. If it
/// was given back elsewhere, in another tab or page, that one has put the text into the draft: it is not put there
/// twice.
void giveBackTo(State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason, bool isElsewhere);
/// Another tab sends that message: files of it that came back to this tab too are not sent from here as well.
void sentElsewhere(State& state, Turn& turn, const TimelineItem& item);
/// The conversation that was still to be started has its id: what was being written goes along.
void composerStarts(State& state, Turn& turn, const std::string& conversationId);

}  // namespace cossistant::flow
