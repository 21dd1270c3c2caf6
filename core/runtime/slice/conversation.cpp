#include <algorithm>
#include <array>

#include "core/conversations/preview.hpp"
#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/strings/whitespace.hpp"
#include "core/timeline/contact_row.hpp"

namespace cossistant {

namespace {

enum class ClosedReason : std::uint8_t { Resolved, Spam, Archived };

struct ConversationSlice {
  std::optional<std::string> conversationId;
  bool isPending = false;
  std::optional<std::string> title;
  ConversationStatus status = ConversationStatus::Open;
  std::optional<ClosedReason> closed;
  std::optional<RatingView> rating;
  bool isLoading = false;
  std::optional<Failure> error;
  std::int64_t rowCount = 0;
  bool hasOlder = false;
  bool isLoadingOlder = false;
  std::vector<Face> typing;
  std::optional<std::string> progress;
  std::optional<ProcessingEntry> processing;
  PackageManager packageManager = PackageManager::Npm;
};

struct ComposerSlice {
  bool isDisabled = false;
  std::optional<Failure> error;
  std::string text;
  std::vector<PickedFile> files;
  bool canAddFiles = false;
  std::string acceptedTypes;
  bool isUploading = false;
  std::int64_t progress = 0;  // percent
  bool canSubmit = false;
};

/// What the visitor is told of a conversation that is closed: for an archived one its status goes first (ui §3.10).
std::optional<ClosedReason> closedReason(const Conversation& conversation) {
  if (conversation.status == ConversationStatus::Spam) return ClosedReason::Spam;
  if (conversation.status == ConversationStatus::Resolved) return ClosedReason::Resolved;
  if (conversation.deletedAt) return ClosedReason::Archived;
  return std::nullopt;
}

/// Who is busy in the conversation on screen, and what is said of it (ui §3.13).
struct Busy {
  std::vector<Face> typing;
  std::optional<std::string> progress;
};

/// AI agents first; neither visitors nor agents who are not there are shown. An AI agent that says what it does counts
/// as typing, since that is all it does for visitors.
Busy busyIn(const State& state, const std::string& conversationId) {
  Busy busy;
  std::vector<Actor> actors;
  const ProcessingEntry* entry = processingShown(state.processing, conversationId);
  auto progress = entry ? trimmedText(entry->processing.message) : std::nullopt;
  if (progress) actors.push_back({ActorType::AiAgent, entry->processing.aiAgentId});
  const auto typists = typistsIn(state.typing, conversationId, state.identity.visitorId);
  for (const ActorType type : {ActorType::AiAgent, ActorType::User}) {
    for (const Typist& typist : typists) {
      if (typist.actor.type == type && (actors.empty() || typist.actor != actors.front()))
        actors.push_back(typist.actor);
    }
  }
  for (const Actor& actor : actors) {
    auto face = faceOfActor(actor, humansOf(state), aisOf(state), state.now, fallbackNames(state));
    if (!face) continue;
    if (progress && &actor == &actors.front()) busy.progress = std::move(progress);
    busy.typing.push_back(*std::move(face));
  }
  return busy;
}

}  // namespace

namespace json {
template <>
std::span<const std::string_view> enumNames<ClosedReason>() {
  static constexpr std::array<std::string_view, 3> names = {"resolved", "spam", "archived"};
  return names;
}
}  // namespace json

namespace {

void describe(json::Fields& fields, ConversationSlice& slice) {
  fields.field("conversationId", slice.conversationId, json::Absence::Null);
  fields.field("isPending", slice.isPending);
  fields.field("title", slice.title, json::Absence::Null);
  fields.enumField("status", slice.status);
  fields.enumField("closed", slice.closed, json::Absence::Null);
  fields.writtenObject("rating", slice.rating, json::Absence::Null);
  fields.field("isLoading", slice.isLoading);
  fields.object("error", slice.error, json::Absence::Null);
  fields.field("rowCount", slice.rowCount);
  fields.field("hasOlder", slice.hasOlder);
  fields.field("isLoadingOlder", slice.isLoadingOlder);
  fields.writtenList("typing", slice.typing);
  fields.field("progress", slice.progress, json::Absence::Null);
  fields.writtenObject("processing", slice.processing, json::Absence::Null);
  fields.enumField("packageManager", slice.packageManager);
}

void describe(json::Fields& fields, ComposerSlice& slice) {
  fields.field("isDisabled", slice.isDisabled);
  fields.object("error", slice.error, json::Absence::Null);
  fields.field("text", slice.text);
  fields.writtenList("files", slice.files);
  fields.field("canAddFiles", slice.canAddFiles);
  fields.field("acceptedTypes", slice.acceptedTypes);
  fields.field("isUploading", slice.isUploading);
  fields.field("progress", slice.progress);
  fields.field("canSubmit", slice.canSubmit);
}

}  // namespace

std::string encodeConversation(const State& state) {
  ConversationSlice slice;
  slice.conversationId = conversationOnScreen(state.widget.navigation);
  slice.packageManager = state.packageManager;
  if (!slice.conversationId) return json::encode(slice);
  const std::string shown = conversationShown(state);
  slice.isPending = state.pending.has_value();
  if (const KnownConversation* known = findConversation(state.conversations, shown)) {
    if (const auto title = visitorTitleOf(known->conversation); !title.empty()) slice.title = title;
    slice.status = known->conversation.status;
    slice.closed = closedReason(known->conversation);
    slice.rating = ratingView(state.ratings, known->conversation);
  }
  if (const TimelineBucket* bucket = bucketShown(state)) {
    slice.isLoading = bucket->newest.isLoading && bucket->timeline.rowCount() == 0;
    slice.error = bucket->newest.failure;
    slice.rowCount = static_cast<std::int64_t>(rowsOf(state, shown, bucket->timeline));
    slice.hasOlder = bucket->hasOlder;
    slice.isLoadingOlder = bucket->isLoadingOlder;
  }
  Busy busy = busyIn(state, shown);
  slice.typing = std::move(busy.typing);
  slice.progress = std::move(busy.progress);
  if (const ProcessingEntry* entry = processingShown(state.processing, shown)) slice.processing = *entry;
  return json::encode(slice);
}

std::string encodeComposer(const State& state) {
  ComposerSlice slice;
  const std::string shown = conversationShown(state);
  const KnownConversation* known = findConversation(state.conversations, shown);
  slice.isDisabled = shown.empty() || (known && closedReason(known->conversation));
  std::size_t files = 0;
  if (const auto found = state.composers.find(composerShownId(state)); found != state.composers.end()) {
    const Composer& composer = found->second;
    slice.error = composer.error;
    slice.text = composer.text;
    slice.files = composer.files;
    slice.isUploading = composer.sending.has_value();
    slice.progress = uploadProgress(composer);
    files = composer.files.size();
  }
  const FileRules& rules = state.config.fileOptions;
  slice.canSubmit = !slice.isDisabled && !slice.isUploading && (files > 0 || !isBlank(slice.text));
  slice.canAddFiles = !slice.isDisabled && !slice.isUploading && static_cast<std::int64_t>(files) < rules.maxFiles;
  slice.acceptedTypes = acceptedTypes(rules);
  return json::encode(slice);
}

std::string encodeRows(const State& state, WordsCache& words, std::size_t from, std::size_t to) {
  const TimelineBucket* bucket = bucketShown(state);
  std::string rows = "[";
  if (bucket) {
    RowContext context;
    context.visitorId = state.identity.visitorId;
    context.humans = humansOf(state);
    context.ais = aisOf(state);
    context.names = fallbackNames(state);
    context.marks = state.receipts.marks;
    context.isIdentified = isIdentified(state);
    context.now = state.now;
    context.words = &words;
    context.today = localDay(state.zone, state.now);
    context.deliveryOf = [&](std::string_view id) { return deliveryOf(state.outbox, id, hasNetwork(state)); };
    const std::string shown = conversationShown(state);
    const std::size_t items = bucket->timeline.rowCount();
    for (std::size_t i = from; i < std::min(to, rowsOf(state, shown, bucket->timeline)); ++i) {
      if (rows.size() > 1) rows += ',';
      rows += json::encode(i < items ? viewRow(bucket->timeline, i, context) : viewContactRow(shown, context));
    }
  }
  return rows + ']';
}

}  // namespace cossistant
