#include <cstddef>
#include <cstdint>

#include "core/model/feedback.hpp"
#include "core/model/requests.hpp"
#include "core/model/support_state.hpp"
#include "core/model/website.hpp"
#include "core/timeline/knowledge_search.hpp"
#include "core/visitor/identity.hpp"
#include "core/website/request_failure.hpp"
#include "tests/fuzz/round_trip.hpp"

/// Whatever a server answers is read or refused, and so is what its AI agents looked up.

namespace {

using namespace cossistant;

void search(std::string_view text) {
  const json::Raw raw{std::string(text)};
  const ToolPart tool{
      .toolName = std::string(kKnowledgeSearchTool), .input = raw, .output = raw, .state = ToolState::Result};
  for (const SourceView& source : readKnowledgeSearch(tool).sources) {
    fuzzing::expect(!source.url.empty() && !source.label.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzzing::readForgivingly<ConversationResponse>(text);
  fuzzing::readForgivingly<CreateConversationResponse>(text);
  fuzzing::readForgivingly<ErrorBody>(text);
  fuzzing::readForgivingly<Identified>(text);
  fuzzing::readForgivingly<ListConversationsResponse>(text);
  fuzzing::readForgivingly<MarkSeenResponse>(text);
  fuzzing::readForgivingly<RateConversationResponse>(text);
  fuzzing::readForgivingly<SeenDataResponse>(text);
  fuzzing::readForgivingly<SendMessageResponse>(text);
  fuzzing::readForgivingly<SignUploadResponse>(text);
  fuzzing::readForgivingly<SupportState>(text);
  fuzzing::readForgivingly<TimelinePage>(text);
  fuzzing::readForgivingly<Website>(text);
  static_cast<void>(requestFailure(400, text));
  search(text);
  return 0;
}
