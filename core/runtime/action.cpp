#include "core/runtime/action.hpp"

#include "core/json/tagged.hpp"

namespace cossistant {

namespace action {

using json::Absence;
using json::Fields;

void describe(Fields&, Open&) {}
void describe(Fields&, Close&) {}
void describe(Fields&, Toggle&) {}
void describe(Fields& fields, ControlOpen& control) {
  fields.object("openControl", control.openControl, Absence::Omit);
}
void describe(Fields& fields, Navigate& navigate) { describe(fields, navigate.to); }
void describe(Fields& fields, Replace& replace) { describe(fields, replace.to); }
void describe(Fields&, GoBack&) {}
void describe(Fields&, GoHome&) {}
void describe(Fields& fields, OpenConversation& open) { fields.field("conversationId", open.conversationId); }
void describe(Fields& fields, StartConversation& start) {
  fields.field("initialMessage", start.initialMessage, Absence::Omit);
}
void describe(Fields& fields, SendMessage& send) { fields.field("text", send.text); }
void describe(Fields& fields, RetryMessage& retry) { fields.field("itemId", retry.itemId); }
void describe(Fields& fields, DiscardMessage& discard) { fields.field("itemId", discard.itemId); }
void describe(Fields& fields, ComposerChanged& changed) { fields.field("text", changed.text); }
void describe(Fields& fields, AddFiles& add) { fields.list("files", add.files); }
void describe(Fields& fields, RemoveFile& remove) { fields.field("fileId", remove.fileId); }
void describe(Fields&, CancelUpload&) {}
void describe(Fields&, LoadOlder&) {}
void describe(Fields&, LoadMoreConversations&) {}
void describe(Fields& fields, Refresh& refresh) {
  fields.defaulted("callId", refresh.callId);
  fields.defaulted("force", refresh.force);
}
void describe(Fields&, Reset&) {}
void describe(Fields&, RetryLoad&) {}
void describe(Fields& fields, SetOptions& options) {
  fields.enumField("size", options.size, Absence::Omit);
  fields.list("defaultMessages", options.defaultMessages, Absence::Omit);
  if (fields.reading() ? fields.has("quickOptions") : options.quickOptions.has_value()) {
    if (!options.quickOptions) options.quickOptions.emplace();
    fields.field("quickOptions", *options.quickOptions);
  }
  fields.defaulted("texts", options.texts);
  fields.object("visitor", options.visitor, Absence::Omit);
}
void describe(Fields& fields, Identify& identify) {
  fields.defaulted("callId", identify.callId);
  describe(fields, identify.identity);
}
void describe(Fields& fields, SetVisitorMetadata& set) {
  fields.defaulted("callId", set.callId);
  fields.field("metadata", set.metadata);
}

void describe(Fields& fields, UpdateOnboarding& onboarding) { describe(fields, onboarding.update); }
void describe(Fields&, RefreshSupportState&) {}
void describe(Fields& fields, ChoosePackageManager& choose) {
  fields.enumField("packageManager", choose.packageManager);
}
void describe(Fields& fields, SetMuted& set) { fields.field("isMuted", set.isMuted); }

void describe(Fields& fields, RateConversation& rate) {
  fields.field("rating", rate.rating);
  fields.field("comment", rate.comment, Absence::Omit);
}
void describe(Fields& fields, OpenFeedback& open) { fields.object("options", open.options, Absence::Omit); }
void describe(Fields& fields, SetFeedbackOptions& set) { fields.object("options", set.options); }
void describe(Fields&, CloseFeedback&) {}
void describe(Fields&, ResetFeedback&) {}
void describe(Fields& fields, ChangeFeedback& change) {
  fields.field("rating", change.rating, Absence::Omit);
  fields.field("topic", change.topic, Absence::Omit);
  fields.field("comment", change.comment, Absence::Omit);
}
void describe(Fields& fields, LeaveFeedbackField& leave) { fields.enumField("field", leave.field); }
void describe(Fields&, SubmitFeedbackForm&) {}
void describe(Fields& fields, SubmitFeedback& submit) {
  fields.defaulted("callId", submit.callId);
  // Whoever waits for the call is to hear that it failed.
  if (!fields.attempt([&] { describe(fields, submit.feedback); })) submit.feedback.rating = 0;
}

void describe(Fields& fields, Action& action) {
  static constexpr std::array<std::string_view, std::variant_size_v<Action>> types = {"open",
                                                                                      "close",
                                                                                      "toggle",
                                                                                      "navigate",
                                                                                      "replace",
                                                                                      "goBack",
                                                                                      "goHome",
                                                                                      "openConversation",
                                                                                      "startConversation",
                                                                                      "sendMessage",
                                                                                      "retryMessage",
                                                                                      "discardMessage",
                                                                                      "composerChanged",
                                                                                      "addFiles",
                                                                                      "removeFile",
                                                                                      "cancelUpload",
                                                                                      "loadOlder",
                                                                                      "retryLoad",
                                                                                      "setOptions",
                                                                                      "updateOnboarding",
                                                                                      "refreshSupportState",
                                                                                      "identify",
                                                                                      "setVisitorMetadata",
                                                                                      "choosePackageManager",
                                                                                      "setMuted",
                                                                                      "rateConversation",
                                                                                      "openFeedback",
                                                                                      "setFeedbackOptions",
                                                                                      "closeFeedback",
                                                                                      "resetFeedback",
                                                                                      "changeFeedback",
                                                                                      "leaveFeedbackField",
                                                                                      "submitFeedbackForm",
                                                                                      "submitFeedback",
                                                                                      "loadMoreConversations",
                                                                                      "refresh",
                                                                                      "reset",
                                                                                      "controlOpen"};
  json::describeTagged(fields, action, types);
}

}  // namespace action

}  // namespace cossistant
