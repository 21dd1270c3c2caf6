#include "core/inbox/desk_input.hpp"

#include <array>

#include "core/json/tagged.hpp"

namespace cossistant {

using json::Fields;

static void describe(Fields& fields, NewestLoaded& event) { fields.object("page", event.page); }
static void describe(Fields&, OlderRequested&) {}
static void describe(Fields& fields, OlderLoaded& event) { fields.object("page", event.page); }
static void describe(Fields& fields, LoadFailed& event) { fields.field("message", event.message); }
static void describe(Fields& fields, ItemArrived& event) { fields.object("item", event.item); }
static void describe(Fields& fields, ReplyStarted& event) { fields.object("item", event.item); }
static void describe(Fields& fields, ReplyRetried& event) { fields.field("itemId", event.itemId); }
static void describe(Fields& fields, ReplyFailed& event) {
  fields.field("itemId", event.itemId);
  fields.field("problem", event.problem);
}
static void describe(Fields& fields, ReplyDiscarded& event) { fields.field("itemId", event.itemId); }

namespace desk {

static void describe(Fields& fields, Opened& event) {
  fields.list("zone", event.zone.transitions);
  fields.field("actorUserId", event.actorUserId);
}
static void describe(Fields&, TimePassed&) {}
static void describe(Fields& fields, TeamLoaded& event) { fields.list("members", event.members); }
static void describe(Fields& fields, AssistantsLoaded& event) { fields.list("assistants", event.assistants); }
static void describe(Fields& fields, VisitorShown& event) { fields.object("face", event.face); }
static void describe(Fields& fields, SeenLoaded& event) { fields.list("seen", event.seen.seenData); }
static void describe(Fields& fields, Received& event) { fields.object("frame", event.frame); }

template <class Event>
void describe(Fields& fields, InThread<Event>& in) {
  fields.field("conversationId", in.conversationId);
  describe(fields, in.event);
}

}  // namespace desk

void describe(Fields& fields, DeskInput& input) {
  static constexpr std::array<std::string_view, std::variant_size_v<desk::Event>> types = {
      "opened",       "timePassed",     "teamLoaded",  "assistantsLoaded", "visitorShown", "seenLoaded",
      "newestLoaded", "olderRequested", "olderLoaded", "loadFailed",       "received",     "replyStarted",
      "replyRetried", "replySent",      "replyFailed", "replyDiscarded"};
  fields.field("nowMs", input.now.ms);
  json::describeTagged(fields, input.event, types);
}

}  // namespace cossistant
