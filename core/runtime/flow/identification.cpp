#include "core/runtime/flow/identification.hpp"

#include <utility>

#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/website.hpp"

namespace cossistant::flow {

namespace {

/// What `identify` answers with.
struct IdentifyReply {
  std::string contactId;
  std::string visitorId;
};

void describe(json::Fields& fields, IdentifyReply& reply) {
  fields.field("contactId", reply.contactId);
  fields.field("visitorId", reply.visitorId);
}

/// The visitor as the server answers it, for the page alone.
struct VisitorReply {
  json::Raw visitor;
};

void describe(json::Fields& fields, VisitorReply& reply) { fields.whole(reply.visitor); }

/// Fetches anew what hangs on the visitor's contact; after an identification and after new metadata alike.
void refreshVisitor(State& state, Turn& turn) {
  refreshWebsite(state, turn);
  loadSupportState(state, turn, true);
}

void request(State& state, Turn& turn, VisitorCall due) {
  if (due.identity) {
    send(turn, request::Identify{due.callId}, identify(state.identity, *std::move(due.identity)));
  } else {
    send(turn, request::SetMetadata{due.callId}, setMetadata(state.identity, std::move(due.metadata)));
  }
  turn.changed(Slice::Visitor);
}

/// A function of its own, so that it is no part of every input: most pages say nothing of their visitor.
[[gnu::noinline]] void requestDue(State& state, Turn& turn) {
  // What nobody waits for is not even tried.
  if (isVisitorBlocked(state.website) && state.identification.calls.empty()) return;
  if (auto due = takeDue(state.identification, visitorView(state))) request(state, turn, *std::move(due));
}

}  // namespace

void callFor(State& state, Turn& turn, VisitorCall call) {
  turn.changed(Slice::Visitor);
  if (call.identity && !namesSomebody(*call.identity)) {
    turn.emitError("BAD_REQUEST", "identify needs an externalId or an email", "identify_failed");
    return turn.answerCall(call.callId, std::nullopt);
  }
  updateInPlace(state.identification, VisitorCalled{std::move(call)});
}

void driveIdentification(State& state, Turn& turn) {
  if (state.identification.declared || !state.identification.calls.empty()) requestDue(state, turn);
}

void identifyAnswered(State& state, Turn& turn, const request::Identify& what, const HttpResult& result) {
  turn.changed(Slice::Visitor);
  Identified identified;
  const auto failure = result.read(identified);
  updateInPlace(state.identification, IdentifyAnswered{!failure});
  if (failure) {
    turn.emitError(failure->code, failure->message, "identify_failed");
    return turn.answerCall(what.callId, std::nullopt);
  }
  turn.answerCall(what.callId, json::Raw{json::encode(IdentifyReply{identified.contact.id, identified.visitorId})});
  updateInPlace(state.website, WebsiteContactKnown{std::move(identified.contact)});
  for (const Slice slice : {Slice::Home, Slice::Text}) turn.changed(slice);
  refreshVisitor(state, turn);
  // The contact may have conversations with other visitors.
  reloadConversations(state, turn);
}

void metadataAnswered(State& state, Turn& turn, const request::SetMetadata& what, const HttpResult& result) {
  updateInPlace(state.identification, MetadataAnswered{});
  VisitorReply reply;
  if (result.read(reply)) return turn.answerCall(what.callId, std::nullopt);
  turn.answerCall(what.callId, std::move(reply.visitor));
  refreshVisitor(state, turn);
}

}  // namespace cossistant::flow
