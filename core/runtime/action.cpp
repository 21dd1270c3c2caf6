#include "core/runtime/action.hpp"

#include "core/json/tagged.hpp"

namespace cossistant {

namespace action {
namespace {

using json::Absence;
using json::Fields;

void describeRoute(Fields& fields, Route& route) {
  fields.field("page", route.page);
  fields.field("conversationId", route.conversationId, Absence::Omit);
  fields.field("initialMessage", route.initialMessage, Absence::Omit);
}

}  // namespace

void describe(Fields&, Open&) {}
void describe(Fields&, Close&) {}
void describe(Fields&, Toggle&) {}
void describe(Fields& fields, Navigate& navigate) { describeRoute(fields, navigate.to); }
void describe(Fields& fields, Replace& replace) { describeRoute(fields, replace.to); }
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
                                                                                      "setMuted"};
  json::describeTagged(fields, action, types);
}

}  // namespace action

}  // namespace cossistant
