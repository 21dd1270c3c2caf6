#include "core/conversations/unread.hpp"
#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/time/elapsed.hpp"
#include "core/website/gate.hpp"

namespace cossistant {

namespace {

struct ShellSlice {
  Gate gate = Gate::Nothing;
  std::optional<ConfigurationError> configurationError;
  SupportMode mode = SupportMode::Floating;
  bool isOpen = false;
  bool isFeedbackOpen = false;
  bool isMuted = false;
  WindowSize size = WindowSize::Normal;
  std::int64_t unreadCount = 0;
  bool isTyping = false;
  std::string page;
  std::optional<json::Raw> params;
  bool canGoBack = false;
  std::string websiteName;
  AgentStack agents;
  std::optional<Elapsed> lastOnlineAgo;
};

void describe(json::Fields& fields, ShellSlice& shell) {
  fields.enumField("gate", shell.gate);
  fields.object("configurationError", shell.configurationError, json::Absence::Null);
  fields.enumField("mode", shell.mode);
  fields.field("isOpen", shell.isOpen);
  fields.field("isFeedbackOpen", shell.isFeedbackOpen);
  fields.field("isMuted", shell.isMuted);
  fields.enumField("size", shell.size);
  fields.field("unreadCount", shell.unreadCount);
  fields.field("isTyping", shell.isTyping);
  fields.field("page", shell.page);
  fields.field("params", shell.params, json::Absence::Null);
  fields.field("canGoBack", shell.canGoBack);
  fields.field("websiteName", shell.websiteName);
  fields.writtenList("agents", shell.agents.faces);
  fields.field("moreAgents", shell.agents.more);
  fields.writtenObject("lastOnlineAgo", shell.lastOnlineAgo, json::Absence::Null);
}

}  // namespace

std::string encodeShell(const State& state) {
  ShellSlice shell;
  shell.gate = gate(state.config.publicKey, state.website);
  shell.configurationError = configurationError(state.config.publicKey, state.website);
  shell.mode = state.config.mode;
  shell.isOpen = isPanelOpen(state);
  shell.isFeedbackOpen = state.feedback.isOpen;
  shell.isMuted = state.sounds.isMuted;
  shell.size = state.widget.size;
  shell.unreadCount = unreadCount(state.conversations, state.identity.visitorId, state.seen);
  shell.isTyping = isHumanTypingAnywhere(state.typing);
  shell.page = state.widget.navigation.current.page;
  shell.params = state.widget.navigation.current.params;
  shell.canGoBack = canGoBack(state.widget.navigation);
  if (const auto& website = state.website.website) {
    shell.websiteName = website->name;
    if (website->lastOnlineAt) shell.lastOnlineAgo = elapsedSince(*website->lastOnlineAt, state.clock);
  }
  shell.agents = stackOfAgents(humansOf(state), aisOf(state), state.now, fallbackNames(state));
  return json::encode(shell);
}

}  // namespace cossistant
