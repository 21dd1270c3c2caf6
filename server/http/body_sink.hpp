#pragma once

#include <functional>
#include <string>

#include "server/http/message.hpp"

namespace cossistant::server {

/// Takes the body of a request piece by piece, so that it is never in memory as a whole. When it is let go of without
/// `finish`, the peer broke off. One call at a time; network thread.
class BodySink {
 public:
  virtual ~BodySink() = default;
  /// `done` is called once, on any thread; with false when the rest of the body is of no use.
  virtual void write(std::string piece, std::function<void(bool)> done) = 0;
  /// The body is there, or of no use. `done` is called once, on any thread.
  virtual void finish(std::function<void(Response)> done) = 0;
};

}  // namespace cossistant::server
