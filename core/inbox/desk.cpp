#include "core/inbox/desk.hpp"

#include <algorithm>
#include <utility>

#include "core/result/overloaded.hpp"
#include "core/strings/whitespace.hpp"
#include "core/time/zone.hpp"

namespace cossistant {
namespace {

using Splices = std::vector<RowSplice>;

/// The reply that the visitor has read up to, or null.
const TimelineItem* seenReply(const Desk& desk, std::string_view conversationId, const Thread& thread) {
  std::optional<Timestamp> seenAt;
  for (const SeenMark& mark : seenMarks(desk.seen, conversationId)) {
    if (mark.actor.type == ActorType::Visitor && (!seenAt || *seenAt < mark.lastSeenAt)) seenAt = mark.lastSeenAt;
  }
  return seenAt ? lastSeenReply(thread.timeline, *seenAt) : nullptr;
}

/// One event's way through the desk.
class Step {
 public:
  explicit Step(Desk& desk) : desk_(desk) {}

  std::vector<RowPatch> take(desk::Event event) {
    std::visit([this](auto&& present) { on(std::move(present)); }, std::move(event));
    return std::move(patches_);
  }

  void redrawAll() {
    for (auto& [id, open] : desk_.threads) redraw(id, open.thread);
  }

 private:
  void on(desk::Opened event) {
    desk_ = Desk{std::move(event.zone), std::move(event.actorUserId), desk_.now, {}, {}, {}, {}};
  }
  void on(desk::TimePassed) {}
  void on(desk::TeamLoaded event) {
    desk_.members = std::move(event.members);
    for (HumanAgent& member : desk_.members) {
      if (!trimmedText(member.name)) member.name = member.email;
    }
    redrawAll();
  }
  void on(desk::AssistantsLoaded event) {
    desk_.assistants = std::move(event.assistants);
    redrawAll();
  }
  void on(desk::InThread<desk::VisitorShown> in) {
    OpenThread& open = openThread(in.conversationId);
    if (open.visitor == in.event.face) return;
    open.visitor = std::move(in.event.face);
    redraw(in.conversationId, open.thread);
  }
  void on(desk::InThread<desk::SeenLoaded> in) {
    change(in.conversationId, openThread(in.conversationId).thread, [&](Thread&) {
      updateInPlace(desk_.seen, seenHydrated(in.conversationId, in.event.seen, {}));
      return Splices{};
    });
  }
  template <class Event>
  void on(desk::InThread<Event> in) {
    change(in.conversationId, openThread(in.conversationId).thread,
           [&](Thread& thread) { return updateInPlace(thread, std::move(in.event)); });
  }
  void on(desk::Received event) {
    std::visit(Overloaded{
                   [this](TimelineItemCreated& created) {
                     whereOpen(created.conversationId, ItemArrived{std::move(created.item)});
                   },
                   [this](TimelineItemUpdated& updated) {
                     whereOpen(updated.conversationId, ItemChanged{std::move(updated.item)});
                   },
                   [this](TimelineItemPartUpdated& updated) {
                     whereOpen(updated.conversationId, PartChanged{std::move(updated.timelineItemId), updated.partIndex,
                                                                   std::move(updated.part)});
                   },
                   [this](ConversationSeenEvent& seen) {
                     if (const auto marked = seenEvent(seen, {})) whereOpen(marked->conversationId, *marked);
                   },
                   [](auto&) {},
               },
               event.frame.event);
  }

  OpenThread& openThread(const std::string& id) {
    return desk_.threads.try_emplace(id, OpenThread{Thread{desk_.zone}}).first->second;
  }

  template <class Event>
  void whereOpen(const std::string& id, Event event) {
    const auto open = desk_.threads.find(id);
    if (open == desk_.threads.end()) return;
    change(id, open->second.thread, [&](Thread& thread) {
      if constexpr (ReducedBy<Seen, Event>) {
        updateInPlace(desk_.seen, event);
        return Splices{};
      } else {
        return updateInPlace(thread, std::move(event));
      }
    });
  }

  /// Whatever changes, the row that said "seen" may say so no more, and another one does.
  template <class Change>
  void change(const std::string& id, Thread& thread, const Change& make) {
    const std::string before = seenReplyId(id, thread);
    Splices splices = make(thread);
    const std::string after = seenReplyId(id, thread);
    for (const std::string& itemId : {before, after}) {
      const auto row = before == after ? std::nullopt : thread.timeline.rowOfItem(itemId);
      if (row) splices.push_back({static_cast<std::int64_t>(*row), 1, 1});
    }
    patch(id, thread, std::move(splices));
  }
  std::string seenReplyId(const std::string& id, const Thread& thread) const {
    const TimelineItem* reply = seenReply(desk_, id, thread);
    return reply == nullptr ? std::string() : reply->id;
  }

  void redraw(const std::string& id, const Thread& thread) {
    const auto rows = static_cast<std::int64_t>(thread.timeline.rowCount());
    patch(id, thread, rows == 0 ? Splices{} : Splices{{0, rows, rows}});
  }
  void patch(const std::string& id, const Thread& thread, Splices splices) {
    patches_.push_back({id, static_cast<std::int64_t>(thread.timeline.rowCount()), std::move(splices)});
  }

  Desk& desk_;
  std::vector<RowPatch> patches_;
};

}  // namespace

std::vector<RowPatch> updateInPlace(Desk& desk, DeskInput input) {
  const std::int64_t dayBefore = localDay(desk.zone, desk.now);
  desk.now = input.now;
  Step step(desk);
  if (localDay(desk.zone, desk.now) != dayBefore) step.redrawAll();
  return step.take(std::move(input.event));
}

ThreadSlice viewThread(const Desk& desk, std::string_view conversationId) {
  ThreadSlice slice;
  const auto open = desk.threads.find(conversationId);
  if (open == desk.threads.end()) return slice;
  const Thread& thread = open->second.thread;
  slice.isLoaded = thread.isLoaded;
  slice.olderCursor = thread.olderCursor;
  slice.isLoadingOlder = thread.isLoadingOlder;
  slice.error = thread.error;
  slice.rowCount = static_cast<std::int64_t>(thread.timeline.rowCount());
  if (const std::string* sending = newestSending(thread)) slice.sendingId = *sending;
  slice.hasWritten = hasWritten(thread, desk.actorUserId);
  return slice;
}

std::vector<ThreadRow> viewThreadRows(const Desk& desk, WordsCache& words, std::string_view conversationId,
                                      std::size_t from, std::size_t to) {
  std::vector<ThreadRow> rows;
  const auto open = desk.threads.find(conversationId);
  if (open == desk.threads.end()) return rows;
  ThreadContext context;
  context.row.humans = desk.members;
  context.row.ais = desk.assistants;
  context.row.now = desk.now;
  context.row.today = localDay(desk.zone, desk.now);
  context.row.names = {"A teammate", "Assistant", "Visitor", "Someone"};
  context.row.words = &words;
  context.visitor = open->second.visitor;
  const Thread& thread = open->second.thread;
  context.seenReply = seenReply(desk, conversationId, thread);
  for (std::size_t i = from; i < std::min(to, thread.timeline.rowCount()); ++i) {
    rows.push_back(viewThreadRow(thread, i, context));
  }
  return rows;
}

void describe(json::Fields& fields, ThreadSlice& slice) {
  fields.field("isLoaded", slice.isLoaded);
  fields.field("olderCursor", slice.olderCursor, json::Absence::Null);
  fields.field("isLoadingOlder", slice.isLoadingOlder);
  fields.field("error", slice.error, json::Absence::Null);
  fields.field("rowCount", slice.rowCount);
  fields.field("sendingId", slice.sendingId, json::Absence::Null);
  fields.field("hasWritten", slice.hasWritten);
}

}  // namespace cossistant
