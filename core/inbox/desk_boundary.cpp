#include "core/inbox/desk_boundary.hpp"

#include <utility>

#include "core/inbox/last_words.hpp"
#include "core/json/answer.hpp"
#include "core/json/codec.hpp"
#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

constexpr json::Limits kLimits{.bytes = 8u << 20};

/// What is wrong, if anything is.
template <class T>
std::optional<Error> read(T& value, std::string_view text) {
  json::Diagnostics forgiven;
  return json::decodeInto(value, text, kLimits, &forgiven);
}

struct PartOfItem {
  TimelineItem item;
  std::int64_t partIndex = 0;
  Part part;
};
void describe(json::Fields& fields, PartOfItem& change) {
  fields.object("item", change.item);
  fields.field("partIndex", change.partIndex);
  fields.object("part", change.part);
}

struct Patches {
  std::vector<RowPatch> threads;
};
void describe(json::Fields& fields, Patches& patches) { fields.writtenList("threads", patches.threads); }

}  // namespace

std::string_view DeskBoundary::handle(std::string_view text) {
  DeskInput input;
  if (const auto error = read(input, text)) return answer(*error);
  return answer(json::encode(Patches{updateInPlace(desk_, std::move(input))}));
}

std::string_view DeskBoundary::readThread(std::string_view conversationId) {
  return answer(json::encode(viewThread(desk_, conversationId)));
}

std::string_view DeskBoundary::readRows(std::string_view conversationId, std::size_t from, std::size_t to) {
  std::string rows = "[";
  for (const ThreadRow& row : viewThreadRows(desk_, words_, conversationId, from, to)) {
    if (rows.size() > 1) rows += ',';
    rows += json::encode(row);
  }
  return answer(rows + ']');
}

std::string_view DeskBoundary::lastWords(std::string_view text) {
  TimelineItem message;
  if (const auto error = read(message, text)) return answer(*error);
  return answer(json::encode(cossistant::lastWords(message)));
}

std::string_view DeskBoundary::changedItem(std::string_view text) {
  PartOfItem change;
  if (const auto error = read(change, text)) return answer(*error);
  if (change.partIndex >= 0 && change.partIndex <= static_cast<std::int64_t>(change.item.parts.size())) {
    setPart(change.item, static_cast<std::size_t>(change.partIndex), std::move(change.part));
  }
  return answer(json::encode(change.item));
}

std::string_view DeskBoundary::answer(std::string value) {
  json::answerValue(answer_, std::move(value));
  return answer_;
}

std::string_view DeskBoundary::answer(const Error& error) {
  json::answerError(answer_, error);
  return answer_;
}

}  // namespace cossistant
