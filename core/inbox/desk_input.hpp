#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/inbox/thread.hpp"
#include "core/model/agent.hpp"
#include "core/model/realtime_event.hpp"
#include "core/people/face.hpp"

/// All that happens to the desk of a teammate. In JSON the `DeskInput` of `js-glue/core/types/inbox.ts`.

namespace cossistant {

namespace desk {

/// First of all.
struct Opened {
  ZoneOffsets zone;
  std::string actorUserId;
};
struct TimePassed {};
struct TeamLoaded {
  std::vector<HumanAgent> members;
};
struct AssistantsLoaded {
  std::vector<AiAgent> assistants;
};
/// How the visitor of a conversation is called and drawn, once that is known and whenever it changes.
struct VisitorShown {
  Face face;
};
struct SeenLoaded {
  SeenDataResponse seen;
};
/// Something that the socket brought. What is of no thread that is open changes nothing.
struct Received {
  EventFrame frame;
};

/// Of one conversation: the thread is opened by the first of them.
template <class Event>
struct InThread {
  std::string conversationId;
  Event event;
};

using Event =
    std::variant<Opened, TimePassed, TeamLoaded, AssistantsLoaded, InThread<VisitorShown>, InThread<SeenLoaded>,
                 InThread<NewestLoaded>, InThread<OlderRequested>, InThread<OlderLoaded>, InThread<LoadFailed>,
                 Received, InThread<ReplyStarted>, InThread<ReplyRetried>, InThread<ItemArrived>, InThread<ReplyFailed>,
                 InThread<ReplyDiscarded>>;

}  // namespace desk

struct DeskInput {
  Timestamp now;
  desk::Event event;
};

void describe(json::Fields& fields, DeskInput& input);

}  // namespace cossistant
