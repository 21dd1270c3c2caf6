#pragma once

#include <string>

#include "server/services/unit_of_work.hpp"
#include "server/websocket/hub.hpp"

namespace cossistant::server {

/// A frame that the server does not act on, as the answer that the sender gets.
class FrameError : public std::runtime_error {
 public:
  explicit FrameError(const std::string& frame) : std::runtime_error(frame) {}
};

/// `{"error","message"}`, with `code` when it is not 0.
[[nodiscard]] std::string errorFrame(const std::string& error, const std::string& message, int code = 0);

/// Acts on a frame of a client: `conversationTyping` or `conversationSeen`, checked in the order of
/// protocol §14.5. Identity comes from the socket, never from the frame. Throws FrameError.
void handleClientFrame(const Member& member, const std::string& text, UnitOfWork& work);

}  // namespace cossistant::server
