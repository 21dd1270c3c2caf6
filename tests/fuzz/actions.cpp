#include "tests/fuzz/actions.hpp"

namespace cossistant::fuzzing {

namespace {

VisitorIdentity identity(Bytes& bytes) {
  VisitorIdentity identity;
  if (bytes.flag()) identity.externalId = bytes.text();
  if (bytes.flag()) identity.name = bytes.text();
  if (bytes.flag()) identity.metadata = json::Raw{R"({"b":1,"a":2})"};
  return identity;
}

Action feedback(Bytes& bytes) {
  switch (bytes.below(5)) {
    case 0:
      return action::OpenFeedback{FeedbackOptions{.topics = {"a", bytes.text()}, .defaultTopic = bytes.text()}};
    case 1:
      return action::ChangeFeedback{static_cast<std::int64_t>(bytes.below(7)), bytes.text(), bytes.text()};
    case 2:
      return action::SubmitFeedbackForm{};
    case 3:
      return action::CloseFeedback{};
    default:
      return action::SubmitFeedback{1, {.rating = static_cast<std::int64_t>(bytes.below(7))}};
  }
}

OnboardingUpdate onboardingUpdate(Bytes& bytes) {
  OnboardingUpdate update;
  update.reset = bytes.below(4) == 0;
  if (bytes.flag()) update.stepId = bytes.flag() ? "invite" : bytes.text();
  if (bytes.flag()) update.completed = bytes.flag();
  update.clearsMetadata = bytes.flag();
  return update;
}

Route route(Bytes& bytes, const Names& names) {
  Route route;
  route.page = bytes.flag() ? std::string(page::kConversation) : bytes.text();
  if (bytes.flag()) route.conversationId = names.conversation(bytes);
  if (bytes.flag()) route.initialMessage = bytes.text();
  return route;
}

}  // namespace

Action action(Bytes& bytes, const Names& names) {
  switch (bytes.below(26)) {
    case 21:
      return action::RateConversation{static_cast<std::int64_t>(bytes.below(7)), bytes.text()};
    case 22:
      return feedback(bytes);
    case 23:
      return action::LoadMoreConversations{};
    case 24:
      return action::Refresh{static_cast<std::int64_t>(bytes.below(3)), bytes.flag()};
    case 25:
      return bytes.flag() ? Action(action::Reset{}) : Action(action::SetMuted{bytes.flag()});
    case 16:
      return action::Identify{static_cast<std::int64_t>(bytes.below(3)), identity(bytes)};
    case 17:
      return action::SetVisitorMetadata{0, {"{}"}};
    case 18: {
      action::SetOptions options;
      options.visitor = identity(bytes);
      return options;
    }
    case 19:
      return action::ControlOpen{bytes.flag() ? std::optional(OpenControl{bytes.flag(), bytes.flag()}) : std::nullopt};
    case 0:
      return action::Toggle{};
    case 1:
      return action::Navigate{route(bytes, names)};
    case 2:
      return action::Replace{route(bytes, names)};
    case 3:
      return action::GoBack{};
    case 4:
      return action::GoHome{};
    case 5:
      return action::OpenConversation{bytes.flag() ? names.conversation(bytes) : bytes.text()};
    case 6:
      return action::StartConversation{bytes.flag() ? std::optional(bytes.text()) : std::nullopt};
    case 7:
      return action::RetryMessage{names.item(bytes)};
    case 8:
      return action::DiscardMessage{names.item(bytes)};
    case 9:
      return action::ComposerChanged{bytes.text()};
    case 10:
      return action::LoadOlder{};
    case 11:
      return action::RetryLoad{};
    case 12:
      return action::UpdateOnboarding{onboardingUpdate(bytes)};
    case 13:
      return action::RefreshSupportState{};
    default:
      return action::SendMessage{bytes.text()};
  }
}

}  // namespace cossistant::fuzzing
