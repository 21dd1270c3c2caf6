#pragma once

#include "server/store/records.hpp"

namespace cossistant::server {

/// What control routes answer: the whole record (protocol §8.9).
struct ControlResponse {
  ConversationRecord conversation;
};

inline void describe(json::Fields& fields, ControlResponse& response) {
  fields.object("conversation", response.conversation);
}

}  // namespace cossistant::server
