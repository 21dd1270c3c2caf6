#include "core/runtime/slice/slices.hpp"

#include "core/json/codec.hpp"

namespace cossistant {

std::string encodeSlice(const State& state, Slice slice) {
  switch (slice) {
    case Slice::Shell:
      return encodeShell(state);
    case Slice::Home:
      return encodeHome(state);
    case Slice::History:
      return encodeHistory(state);
    case Slice::Conversation:
      return encodeConversation(state);
    case Slice::Composer:
      return encodeComposer(state);
    case Slice::Connection:
      return encodeConnection(state);
    case Slice::Text:
      return encodeText(state);
    case Slice::SupportState:
      return encodeSupportState(state);
    case Slice::Visitor:
      return encodeVisitor(state);
    case Slice::Feedback:
      return encodeFeedback(state);
    case Slice::Navigation:
      return json::encode(state.widget.navigation);
    case Slice::Website:
      return encodeWebsite(state);
    case Slice::Conversations:
      return encodeConversations(state);
    case Slice::Items:
      return encodeItems(state);
  }
  return "null";
}

}  // namespace cossistant
