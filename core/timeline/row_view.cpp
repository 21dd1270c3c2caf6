#include "core/timeline/row_view.hpp"

#include <utility>

#include "core/result/overloaded.hpp"
#include "core/time/civil.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

DayLabel labelOf(std::int64_t day, std::int64_t today) noexcept {
  if (day == today) return DayLabel::Today;
  return day == today - 1 ? DayLabel::Yesterday : DayLabel::Date;
}

/// Where the visitor is not known, every visitor counts as this one (ui §3.7).
bool isSentBy(const Sender& sender, std::string_view visitorId) noexcept {
  return visitorId.empty() ? sender.type == SenderType::Visitor : sender.id == visitorId;
}

MessagesRowView viewMessages(const Row& row, const Sender& sender, Face face, const RowContext& context) {
  const bool isSent = isSentBy(sender, context.visitorId);
  MessagesRowView view{rowKey(row), row.begins, row.ends, isSent, std::move(face), {}, {}};
  view.items.reserve(row.items.size());
  for (const TimelineItem* item : row.items) {
    const Delivery delivery = context.deliveryOf ? context.deliveryOf(item->id) : Delivery::Sent;
    view.items.push_back(viewMessage(*item, delivery, context.words));
  }
  return view;
}

ActivityRowView viewActivities(const Row& row, Face face, const RowContext& context) {
  ActivityRowView view{rowKey(row), row.begins, row.ends, std::move(face), {}};
  view.items.reserve(row.items.size());
  for (const TimelineItem* item : row.items) view.items.push_back(viewActivity(*item, context));
  setIndicators(view.items);
  return view;
}

}  // namespace

RowView viewRow(const Timeline& timeline, std::size_t index, const RowContext& context) {
  const Row& row = timeline.row(index);
  if (row.kind == RowKind::Day) {
    return DayRowView{rowKey(row), formatCivilDay(civilFromDays(row.day)), labelOf(row.day, context.today)};
  }
  const Sender sender = senderOf(*row.items.front());
  Face face = faceOfSender(sender, context.humans, context.ais, context.now, context.names);
  if (row.kind == RowKind::Messages) {
    MessagesRowView view = viewMessages(row, sender, std::move(face), context);
    view.readers = readersOf(timeline, index, context);
    return view;
  }
  if (row.kind == RowKind::Activity) return viewActivities(row, std::move(face), context);
  return ToolRowView{rowKey(row), std::move(face), viewActivity(*row.items.front(), context)};
}

void describe(json::Fields& fields, DayRowView& day) {
  fields.field("key", day.key);
  fields.field("date", day.date);
  fields.enumField("label", day.label);
}

void describe(json::Fields& fields, RowView& row) {
  auto kind = static_cast<RowKind>(row.index());
  fields.enumField("kind", kind);
  std::visit(Overloaded{
                 [&](DayRowView& day) { describe(fields, day); },
                 [&](MessagesRowView& messages) {
                   describePart(fields, messages);
                   fields.field("isSent", messages.isSent);
                   fields.object("face", messages.face);
                   fields.writtenList("items", messages.items);
                   fields.writtenList("readers", messages.readers);
                 },
                 [&](ActivityRowView& activity) {
                   describePart(fields, activity);
                   fields.object("face", activity.face);
                   fields.writtenList("items", activity.items);
                 },
                 [&](ToolRowView& tool) {
                   fields.field("key", tool.key);
                   fields.object("face", tool.face);
                   fields.object("item", tool.item);
                 },
             },
             row);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<DayLabel>() {
  static constexpr std::string_view names[] = {"today", "yesterday", "date"};
  return names;
}

}  // namespace json

}  // namespace cossistant
