#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/model/realtime_event.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

/// An event that goes out once what caused it is stored.
struct PendingEvent {
  RealtimeEvent event;
  std::string exceptConnectionId;  // the socket that caused it and must not hear of it; may be empty
};

/// A visitor whose sockets are closed for good once that is stored.
struct Expulsion {
  std::string websiteId;
  std::string visitorId;
  std::string reason;  // a sentence
};

/// What a service works with: the store inside a transaction, one moment in time, and the events to
/// send after the commit, and after them the visitors to show out. A unit of work may be run again from the start when
/// a commit fails, so nothing may happen outside of it.
struct UnitOfWork {
  Store& store;
  Timestamp now;
  std::vector<PendingEvent> events;
  std::vector<Expulsion> expulsions = {};
  std::vector<std::function<void()>> afterCommit = {};  // after those, before the answer; must not throw

  void emit(RealtimeEvent event) { events.push_back({std::move(event), {}}); }
};

}  // namespace cossistant::server
