#include "tests/simulation/screen.hpp"

#include <utility>

#include "core/json/codec.hpp"

namespace cossistant::simulation {

using json::Absence;
using json::Fields;

void describe(Fields& fields, Shell& shell) {
  fields.field("gate", shell.gate);
  fields.field("isOpen", shell.isOpen);
  fields.field("unreadCount", shell.unreadCount);
  fields.field("page", shell.page);
}

void describe(Fields& fields, ConversationView& view) {
  fields.field("conversationId", view.conversationId, Absence::Null);
  fields.field("isPending", view.isPending);
  fields.field("closed", view.closed, Absence::Null);
  fields.field("isLoading", view.isLoading);
  fields.object("error", view.error, Absence::Null);
  fields.field("rowCount", view.rowCount);
  fields.field("hasOlder", view.hasOlder);
  fields.field("isLoadingOlder", view.isLoadingOlder);
}

void describe(Fields& fields, AttachedFile& file) {
  fields.field("fileId", file.fileId);
  fields.field("name", file.name);
}

void describe(Fields& fields, ComposerView& view) {
  fields.field("isDisabled", view.isDisabled);
  fields.field("isUploading", view.isUploading);
  fields.field("text", view.text);
  fields.list("files", view.files);
}

void describe(Fields& fields, ListedConversation& listed) {
  fields.field("id", listed.id);
  fields.field("title", listed.title);
  fields.field("status", listed.status);
}

void describe(Fields& fields, Lists& lists) {
  fields.field("isLoading", lists.isLoading);
  fields.object("error", lists.error, Absence::Null);
  fields.object("highlighted", lists.highlighted, Absence::Null);
  fields.field("otherCount", lists.otherCount);
}

void describe(Fields& fields, History& history) { fields.list("conversations", history.conversations); }

void describe(Fields& fields, ShownItem& item) {
  fields.field("id", item.id);
  fields.field("text", item.text, Absence::Null);
  fields.field("delivery", item.delivery, Absence::Null);
}

void describe(Fields& fields, ShownRow& row) {
  fields.field("kind", row.kind);
  fields.field("key", row.key);
  fields.defaultedList("items", row.items);
}

namespace {

struct ShownRows {
  std::vector<ShownRow> rows;
};
void describe(Fields& fields, ShownRows& rows) { fields.list("rows", rows.rows); }

struct RawRow {
  json::Raw raw;
};
void describe(Fields& fields, RawRow& row) { fields.whole(row.raw); }

struct RawRows {
  std::vector<RawRow> rows;
};
void describe(Fields& fields, RawRows& rows) { fields.list("rows", rows.rows); }

/// Reads what the runtime wrote; that it can be read is part of the contract.
template <class T>
T read(const std::string& text) {
  T value;
  if (const auto error = json::decodeInto(value, text)) std::abort();
  return value;
}

struct AnySlice {};
void describe(Fields&, AnySlice&) {}

template <class T>
T readNow(const Runtime& runtime, Slice slice) {
  return read<T>(runtime.readSlice(slice));
}

}  // namespace

template <class T>
const T& Screen::Kept<T>::read(const Runtime& runtime) {
  if (std::exchange(isStale, false)) value = readNow<T>(runtime, slice);
  return value;
}

template const Shell& Screen::Kept<Shell>::read(const Runtime&);
template const ConversationView& Screen::Kept<ConversationView>::read(const Runtime&);
template const ComposerView& Screen::Kept<ComposerView>::read(const Runtime&);
template const Lists& Screen::Kept<Lists>::read(const Runtime&);
template const History& Screen::Kept<History>::read(const Runtime&);

void Screen::take(const Output& output, bool draws) {
  for (const Slice slice : output.changes) {
    shell_.isStale = shell_.isStale || slice == Slice::Shell;
    home_.isStale = home_.isStale || slice == Slice::Home;
    history_.isStale = history_.isStale || slice == Slice::History;
    conversation_.isStale = conversation_.isStale || slice == Slice::Conversation;
    composer_.isStale = composer_.isStale || slice == Slice::Composer;
  }
  const std::string shown = conversation().conversationId.value_or("");
  if (shown != conversationId_) isDrawn_ = false;
  conversationId_ = shown;
  for (const RowPatch& patch : output.rows) this->patch(patch);
  if (draws) draw();
}

void Screen::draw() {
  // A visitor who is blocked sees no rows, and those of before are not kept.
  if (shell().gate != "ready") {
    isDrawn_ = false;
    return;
  }
  if (!isDrawn_) drawn_.assign(static_cast<std::size_t>(conversation().rowCount), std::nullopt);
  isDrawn_ = true;
  for (std::size_t at = 0; at < drawn_.size(); ++at) {
    if (drawn_[at]) continue;
    std::size_t end = at + 1;
    while (end < drawn_.size() && !drawn_[end]) ++end;
    const std::vector<std::string> texts = rowTexts(at, end);
    if (texts.size() != end - at) complaints.push_back("rows that were announced cannot be read");
    for (std::size_t i = 0; i < texts.size() && i < end - at; ++i) drawn_[at + i] = texts[i];
    at = end;
  }
}

void Screen::patch(const RowPatch& patch) {
  if (patch.conversationId != conversationId_ || !isDrawn_) return;
  for (const auto& [at, removed, inserted] : patch.splices) {
    const auto size = static_cast<std::int64_t>(drawn_.size());
    if (at < 0 || removed < 0 || inserted < 0 || at + removed > size) {
      complaints.push_back("a splice is out of bounds");
      isDrawn_ = false;
      return;
    }
    drawn_.erase(drawn_.begin() + at, drawn_.begin() + at + removed);
    drawn_.insert(drawn_.begin() + at, static_cast<std::size_t>(inserted), std::nullopt);
  }
  if (static_cast<std::int64_t>(drawn_.size()) != patch.rowCount) complaints.push_back("a patch does not add up");
}

std::vector<std::string> Screen::outdatedSlices() {
  std::vector<std::string> outdated;
  if (shell() != readNow<Shell>(runtime_, Slice::Shell)) outdated.push_back("shell moved unsaid");
  if (home() != readNow<Lists>(runtime_, Slice::Home)) outdated.push_back("home moved unsaid");
  if (history() != readNow<History>(runtime_, Slice::History)) outdated.push_back("history moved unsaid");
  if (conversation() != readNow<ConversationView>(runtime_, Slice::Conversation)) {
    outdated.push_back("conversation moved unsaid");
  }
  if (composer() != readNow<ComposerView>(runtime_, Slice::Composer)) outdated.push_back("composer moved unsaid");
  for (const Slice slice : {Slice::Connection, Slice::Text, Slice::SupportState, Slice::Visitor})
    readNow<AnySlice>(runtime_, slice);
  return outdated;
}

std::vector<ShownRow> Screen::rows() const {
  return read<ShownRows>(R"({"rows":)" + runtime_.readRows(0, 100'000) + "}").rows;
}

std::vector<std::string> Screen::rowTexts() const { return rowTexts(0, 100'000); }

std::vector<std::string> Screen::rowTexts(std::size_t from, std::size_t to) const {
  std::vector<std::string> texts;
  for (RawRow& row : read<RawRows>(R"({"rows":)" + runtime_.readRows(from, to) + "}").rows) {
    texts.push_back(std::move(row.raw.text));
  }
  return texts;
}

}  // namespace cossistant::simulation
