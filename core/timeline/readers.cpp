#include "core/timeline/readers.hpp"

#include <utility>

namespace cossistant {
namespace {

bool isAuthor(const TimelineItem& message, const Actor& actor) noexcept {
  return actor.id == message.userId || actor.id == message.aiAgentId || actor.id == message.visitorId;
}

}  // namespace

std::optional<std::size_t> groupReadUntil(const Timeline& timeline, Timestamp seenAt) noexcept {
  std::size_t after = timeline.rowsBegunBy(seenAt);
  while (after > 0 && timeline.row(after - 1).kind != RowKind::Messages) --after;
  if (after == 0) return std::nullopt;
  const Row& row = timeline.row(after - 1);
  if (!row.ends || row.items.back()->createdAt > seenAt) return std::nullopt;
  return after - 1;
}

std::vector<ReaderView> readersOf(const Timeline& timeline, std::size_t index, const RowContext& context) {
  std::vector<ReaderView> readers;
  for (const SeenMark& mark : context.marks) {
    if (groupReadUntil(timeline, mark.lastSeenAt) != index) continue;
    if (isAuthor(*timeline.row(index).items.front(), mark.actor)) continue;
    std::optional<Face> face = faceOfActor(mark.actor, context.humans, context.ais, context.now, context.names);
    if (face) readers.push_back({*std::move(face), mark.lastSeenAt.ms});
  }
  return readers;
}

void describe(json::Fields& fields, ReaderView& reader) {
  fields.object("face", reader.face);
  fields.field("seenAtMs", reader.seenAtMs);
}

}  // namespace cossistant
