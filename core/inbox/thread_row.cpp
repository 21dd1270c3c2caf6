#include "core/inbox/thread_row.hpp"

#include <utility>

#include "core/inbox/activity_words.hpp"
#include "core/result/overloaded.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

std::string targetOf(const EventPart& event, const ThreadContext& context) {
  const bool isAi = event.targetAiAgentId && !event.targetAiAgentId->empty();
  if (!isAi && (!event.targetUserId || event.targetUserId->empty())) return "somebody";
  const Sender target =
      isAi ? Sender{*event.targetAiAgentId, SenderType::Ai} : Sender{*event.targetUserId, SenderType::TeamMember};
  return faceInThread(target, {}, context).name;
}

void viewEvent(ActivityView& view, const TimelineItem& item, const EventPart& event, const ThreadContext& context) {
  view.name = event.eventType;
  view.actorName = event.eventType == "visitor_identified" ? context.visitor.name
                                                           : faceInThread(actorOf(item, event), item.id, context).name;
  view.text = eventWords(event, *view.actorName, targetOf(event, context));
}

void viewTool(ThreadActivity& view, const TimelineItem& item, const ThreadContext& context) {
  const ToolPart* tool = toolPartOf(item, Audience::Dashboard);
  ActivityView& activity = view.activity;
  activity.kind = ActivityKind::Tool;
  activity.name = toolNameOf(item, Audience::Dashboard);
  activity.toolState = tool ? tool->state : ToolState::Partial;
  activity.indicator = activity.toolState == ToolState::Partial ? ToolIndicator::Spinner : ToolIndicator::Arrow;
  KnowledgeSearch search;
  if (tool) {
    search = readKnowledgeSearch(*tool);
    if (tool->input.text != "{}") view.input = tool->input;
    view.output = tool->output;
  }
  activity.actorName = faceInThread(senderOf(item), item.id, context).name;
  activity.text = toolWords(activity.name, tool, *activity.actorName, search.query);
  activity.query = std::move(search.query);
  activity.sources = std::move(search.sources);
}

ThreadActivity viewActivity(const TimelineItem& item, const ThreadContext& context) {
  ThreadActivity view;
  view.activity.id = item.id;
  view.activity.createdAtMs = item.createdAt.ms;
  if (item.type == ItemType::Identification) {
    view.activity.name = "identification";
    view.activity.text = identificationWords(context.visitor.name);
  } else if (const EventPart* event = item.type == ItemType::Event ? eventPartOf(item) : nullptr) {
    viewEvent(view.activity, item, *event, context);
  } else {
    viewTool(view, item, context);
  }
  return view;
}

ThreadMessagesRow viewMessages(const Thread& thread, const Row& row, Face face, const ThreadContext& context) {
  ThreadMessagesRow view{rowKey(row),
                         row.begins,
                         row.ends,
                         face.kind != FaceKind::Visitor,
                         row.items.front()->visibility == Visibility::Private,
                         std::move(face),
                         {}};
  view.items.reserve(row.items.size());
  for (const TimelineItem* item : row.items) {
    const Delivery delivery = deliveryOf(thread, item->id);
    ThreadMessage message{viewMessage(*item, delivery, context.row.words, TranslationAudience::Team), {}, false};
    if (delivery == Delivery::Failed) message.problem = thread.unsent.find(item->id)->second.problem;
    message.isSeen = item == context.seenReply && delivery == Delivery::Sent;
    view.items.push_back(std::move(message));
  }
  return view;
}

}  // namespace

Face faceInThread(const Sender& sender, std::string_view itemId, const ThreadContext& context) {
  const RowContext& row = context.row;
  if (sender.type == SenderType::Visitor) return context.visitor;
  Face face = faceOfSender(sender, row.humans, row.ais, row.now, row.names);
  if (sender.id == itemId) face.name = row.names.someone;
  return face;
}

ThreadRow viewThreadRow(const Thread& thread, std::size_t index, const ThreadContext& context) {
  const Row& row = thread.timeline.row(index);
  if (row.kind == RowKind::Day) return std::get<DayRowView>(viewRow(thread.timeline, index, context.row));
  const TimelineItem& first = *row.items.front();
  Face face = faceInThread(senderOf(first), first.id, context);
  if (row.kind == RowKind::Messages) return viewMessages(thread, row, std::move(face), context);
  ThreadActivityRow view{rowKey(row), row.begins, row.ends, std::move(face), {}};
  view.items.reserve(row.items.size());
  for (const TimelineItem* item : row.items) view.items.push_back(viewActivity(*item, context));
  return view;
}

static void describe(json::Fields& fields, ThreadMessage& item) {
  describe(fields, item.message);
  fields.field("problem", item.problem, json::Absence::Null);
  fields.field("isSeen", item.isSeen);
}

static void describe(json::Fields& fields, ThreadActivity& item) {
  describe(fields, item.activity);
  fields.field("input", item.input, json::Absence::Null);
  fields.field("output", item.output, json::Absence::Null);
}

void describe(json::Fields& fields, ThreadRow& row) {
  constexpr RowKind kKinds[] = {RowKind::Day, RowKind::Messages, RowKind::Activity};
  RowKind kind = kKinds[row.index()];
  fields.enumField("kind", kind);
  std::visit(Overloaded{
                 [&](DayRowView& day) { describe(fields, day); },
                 [&](ThreadMessagesRow& messages) {
                   describePart(fields, messages);
                   fields.field("isSent", messages.isSent);
                   fields.field("isNote", messages.isNote);
                   fields.object("face", messages.face);
                   fields.writtenList("items", messages.items);
                 },
                 [&](ThreadActivityRow& activity) {
                   describePart(fields, activity);
                   fields.object("face", activity.face);
                   fields.writtenList("items", activity.items);
                 },
             },
             row);
}

}  // namespace cossistant
