#include "server/websocket/gateway.hpp"

#include "core/json/codec.hpp"
#include "server/http/errors.hpp"
#include "server/log/log.hpp"
#include "server/services/ids.hpp"
#include "server/services/presence.hpp"
#include "server/websocket/client_events.hpp"

namespace cossistant::server {
namespace {

// Clients do not try again after this one (protocol §14.3).
constexpr std::uint16_t kServerError = 1011;
constexpr std::uint16_t kTryAgainLater = 1013;

EventScope scopeOf(const Member& member) {
  return {member.websiteId, member.organizationId, member.visitorId, member.userId};
}

std::string establishedFrame(const Member& member, Timestamp now) {
  ConnectionEstablished frame;
  frame.connectionId = member.connectionId;
  frame.userId = member.userId;
  frame.visitorId = member.visitorId;
  frame.organizationId = member.organizationId;
  frame.websiteId = member.websiteId;
  frame.timestamp = now.ms;
  return json::encode(frame);
}

/// Throws ApiError when the request may not have a socket.
Member admit(const Request& upgrade, const AuthSettings& settings, UnitOfWork& work) {
  const Caller caller = authenticate(socketCredentialsOf(upgrade), upgrade, settings, work);
  const auto websiteId = upgrade.queryValue("websiteId");
  if (websiteId && *websiteId != caller.website.id)
    throw forbidden("The API key or session belongs to another website.");
  Member member;
  member.connectionId = newConnectionId(work.now);
  member.websiteId = caller.website.id;
  member.organizationId = caller.website.organizationId;
  member.userId = caller.actorUserId;
  member.credential = caller.credential;
  if (member.userId) return member;
  const std::string visitorId = requestedVisitor(upgrade);
  if (visitorId.empty()) throw forbidden("The socket names neither a visitor nor a teammate.");
  const auto visitor = work.store.visitor(visitorId);
  if (!visitor || visitor->visitor.websiteId != caller.website.id) {
    throw forbidden("The visitor is not known to this website.");
  }
  if (visitor->visitor.isBlocked) throw forbidden("This visitor is blocked.");
  member.visitorId = visitorId;
  return member;
}

struct Refusal {
  std::string error = "INTERNAL_SERVER_ERROR";
  std::string message = "The server could not let the socket in.";
  int status = 500;
};

Refusal refusalOf(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const ApiError& error) {
    const auto body = json::decode<ErrorBody>(error.what());
    Refusal refusal;
    refusal.status = error.status();
    if (body.ok()) refusal.error = body.value().error.value_or(refusal.error);
    if (body.ok()) refusal.message = body.value().message.value_or(refusal.error);
    return refusal;
  } catch (const std::exception& error) {
    log(LogLevel::Error, "socket failed", {{"error", error.what()}});
    return {};
  }
}

void turnAway(Socket& socket, const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const StoreError&) {
    // Ours to heal: the client has to come again.
    return socket.close(kTryAgainLater, "The server is busy.");
  } catch (...) {
  }
  const Refusal refusal = refusalOf(failure);
  socket.send(makeFrame(errorFrame(refusal.error, refusal.message, refusal.status)));
  socket.close(refusal.status == 403 ? kPolicyViolation : kServerError, refusal.message);
}

}  // namespace

Gateway::Gateway(Executor& executor, Hub& hub, Bus& bus, KeyUses& keyUses, AuthSettings settings, Clock clock)
    : executor_(executor),
      hub_(hub),
      bus_(bus),
      keyUses_(keyUses),
      settings_(std::move(settings)),
      clock_(std::move(clock)) {}

void Gateway::opened(const std::shared_ptr<Socket>& socket, const Request& upgrade) {
  auto member = std::make_shared<Member>();
  const bool accepted = executor_.submit(
      [this, upgrade, member](UnitOfWork& work) {
        *member = admit(upgrade, settings_, work);
        keyUses_.note(member->credential, work.now);
        touchPresence(member->websiteId, actorOf(*member), work);
      },
      [this, socket, member](std::exception_ptr failure) {
        if (failure) return turnAway(*socket, failure);
        // Only the hub knows whether a teammate is here already, who would otherwise be told anew by each socket.
        const bool hasCome = hub_.add(socket, *member, makeFrame(establishedFrame(*member, clock_())));
        if (hasCome) publish(bus_, {connectionEvent(scopeOf(*member), member->connectionId, true)});
      });
  if (!accepted) socket->close(kTryAgainLater, "The server is busy.");
}

void Gateway::received(const std::shared_ptr<Socket>& socket, std::string text) {
  const auto member = hub_.find(socket);
  if (text == "ping" || text == "presence:ping") {
    socket->send(pong_);
    if (member && text != "ping") refreshPresence(*member);
    return;
  }
  // Before the first frame there is nobody to speak for.
  if (!member) return;
  auto answer = std::make_shared<std::string>();
  const bool accepted = executor_.submit(
      [member = *member, text = std::move(text), answer](UnitOfWork& work) {
        try {
          handleClientFrame(member, text, work);
        } catch (const FrameError& error) {
          *answer = error.what();
        }
      },
      [socket, answer](std::exception_ptr failure) {
        if (failure) *answer = errorFrame("INTERNAL_SERVER_ERROR", "The event was not sent.", 500);
        if (!answer->empty()) socket->send(makeFrame(*answer));
      });
  if (!accepted) socket->send(makeFrame(errorFrame("INTERNAL_SERVER_ERROR", "The server is busy.", 503)));
}

void Gateway::closed(const std::shared_ptr<Socket>& socket) {
  const auto member = hub_.remove(socket);
  if (!member) return;
  // When stopping this is refused, and nobody is left to tell.
  static_cast<void>(executor_.submit(
      [member = *member](UnitOfWork& work) {
        touchPresence(member.websiteId, actorOf(member), work);
        work.events.push_back(connectionEvent(scopeOf(member), member.connectionId, false));
      },
      [](std::exception_ptr) {}));
}

void Gateway::refreshPresence(const Member& member) {
  static_cast<void>(
      executor_.submit([member](UnitOfWork& work) { touchPresence(member.websiteId, actorOf(member), work); },
                       [](std::exception_ptr) {}));
}

}  // namespace cossistant::server
