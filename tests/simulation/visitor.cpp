#include "tests/simulation/visitor.hpp"

#include <algorithm>

#include "core/composer/outbox_store.hpp"

namespace cossistant::simulation {

namespace {

Route routeTo(std::string_view page) {
  Route route;
  route.page = page;
  return route;
}

}  // namespace

void Visitor::act(const Server& server, Timestamp& now) {
  if (random_.chance(12)) return handleFiles(now);
  const int choice = static_cast<int>(random_.below(100));
  if (choice < 40) return send(now);
  if (choice < 48) return start(now);
  if (choice < 51) return startWithText(now);
  if (choice < 56) return type(now);
  if (choice < 61) return discard(now);
  if (choice < 66) return retry(now);
  if (choice < 76) {
    if (server.records().empty()) return start(now);
    const auto index = static_cast<std::ptrdiff_t>(random_.below(server.records().size()));
    return look(std::next(server.records().begin(), index)->first, now);
  }
  if (choice < 79) return host_->act(action::GoBack{}, now);
  if (choice < 82) return host_->act(action::GoHome{}, now);
  if (choice < 84) return host_->act(action::Navigate{routeTo(page::kConversationHistory)}, now);
  if (choice < 87) return host_->act(action::Toggle{}, now);
  if (choice < 92) return host_->act(action::LoadOlder{}, now);
  if (choice < 96) return host_->act(action::RetryLoad{}, now);
  if (choice < 98) {
    return host_->handle(input::PageMoved{{"https://shop.test/" + std::to_string(choice), "Shop", ""}}, now);
  }
  show(!host_->isVisible, now);
}

void Visitor::show(bool isVisible, Timestamp now) {
  if (host_->isVisible == isVisible) return;
  host_->isVisible = isVisible;
  host_->handle(input::VisibilityChanged{isVisible}, now);
}

void Visitor::look(const std::string& conversationId, Timestamp now) {
  host_->act(action::OpenConversation{conversationId}, now);
}

void Visitor::lookAtUnsent(Timestamp now) {
  for (const auto& [key, value] : browser_.storage()) {
    const auto unsent = readUnsentMessage({key, value}, "pk_test_1", kVisitorId);
    if (unsent) return look(unsent->item.conversationId, now);
  }
}

bool Visitor::repair(Timestamp now) {
  bool hadSomething = false;
  show(true, now);
  const ConversationView& view = host_->screen.conversation();
  // Its first message was refused while this page was loading, which knows of the conversation by its address alone.
  if (view.error && view.error->message == "no such conversation" && retried_.count(*view.conversationId) > 0) {
    host_->act(action::GoHome{}, now);
    return true;
  }
  if (view.error) retried_.insert(view.conversationId.value_or(""));
  if (view.error || host_->screen.home().error) {
    host_->act(action::RetryLoad{}, now);
    hadSomething = true;
  }
  for (const ShownItem& item : unsentItems()) {
    hadSomething = true;
    if (item.delivery == "failed") host_->act(action::RetryMessage{item.id}, now);
  }
  if (view.hasOlder && !view.isLoadingOlder) host_->act(action::LoadOlder{}, now);
  return hadSomething || view.hasOlder || view.isLoading || view.isLoadingOlder;
}

void Visitor::send(Timestamp& now) {
  for (std::size_t left = 1 + random_.below(3); left > 0 && canWrite(); --left) {
    const std::string text = nextText();
    std::vector<std::string> files;
    for (const AttachedFile& file : host_->screen.composer().files) files.push_back(file.name);
    ++now.ms;
    host_->act(action::SendMessage{random_.chance(20) ? "  " + text + "\n" : text}, now);
    note(text, std::move(files));
  }
}

void Visitor::start(Timestamp now) { host_->act(action::StartConversation{}, now); }

void Visitor::startWithText(Timestamp now) {
  // On the pending page already, the same page again would be asked for, with a text this time.
  if (host_->screen.shell().gate != "ready" || host_->screen.conversation().isPending) return;
  const std::string text = nextText();
  host_->act(action::StartConversation{text}, now);
  note(text, {});
}

void Visitor::type(Timestamp now) {
  if (canWrite()) host_->act(action::ComposerChanged{random_.chance(20) ? "" : "so I wondered"}, now);
}

void Visitor::handleFiles(Timestamp now) {
  if (host_->screen.composer().isUploading) {
    if (random_.chance(40)) host_->act(action::CancelUpload{}, now);
    return;
  }
  if (!canWrite()) return;
  const std::vector<AttachedFile>& attached = host_->screen.composer().files;
  if (!attached.empty() && random_.chance(30)) {
    return host_->act(action::RemoveFile{random_.pick(attached).fileId}, now);
  }
  filesPickedIn.insert(host_->screen.conversation().conversationId.value_or(""));
  std::vector<PickedFile> files;
  for (std::size_t left = 1 + random_.below(2); left > 0; --left) {
    const std::string id = "file " + std::to_string(++picked_);
    const bool isImage = random_.chance(70);
    const std::int64_t size = random_.chance(5) ? 20'000'000 : random_.between(0, 100'000);
    files.push_back({id, id + (isImage ? ".png" : ".pdf"), isImage ? "image/png" : "application/pdf", size, ""});
  }
  host_->pick(std::move(files), now);
}

void Visitor::discard(Timestamp now) {
  const std::vector<ShownItem> unsent = unsentItems();
  if (unsent.empty()) return;
  recognize();
  const std::string chosen = random_.pick(unsent).id;
  host_->act(action::DiscardMessage{chosen}, now);
  // What is on its way cannot be called back, and stays; so does for now what another tab may be about to send.
  const std::vector<ShownItem> left = unsentItems();
  const bool stays = std::any_of(left.begin(), left.end(), [&](const ShownItem& item) { return item.id == chosen; });
  for (SentMessage& message : sent) {
    if (message.itemId == chosen) (stays ? message.isCalledBack : message.isDiscarded) = true;
  }
}

void Visitor::retry(Timestamp now) {
  const std::vector<ShownItem> unsent = unsentItems();
  if (!unsent.empty()) host_->act(action::RetryMessage{random_.pick(unsent).id}, now);
}

/// Remembers what was sent just now by what is on screen: it has to be there at once, unless its files go first.
void Visitor::note(std::string text, std::vector<std::string> files) {
  SentMessage message{std::move(text), host_->screen.conversation().conversationId.value_or(""), {}, std::move(files)};
  if (host_->screen.composer().isUploading) {
    message.waitedForFiles = true;
    return sent.push_back(std::move(message));
  }
  for (const ShownRow& row : host_->screen.rows()) {
    for (const ShownItem& item : row.items) {
      if (item.text == message.text) message.itemId = item.id;
    }
  }
  if (message.itemId.empty()) host_->complaints.push_back("a message is not on screen at once: " + message.text);
  sent.push_back(std::move(message));
}

void Visitor::recognize() {
  for (const ShownItem& item : unsentItems()) {
    for (SentMessage& message : sent) {
      if (message.itemId.empty() && message.text == item.text) message.itemId = item.id;
    }
  }
}

bool Visitor::canWrite() {
  const Shell& shell = host_->screen.shell();
  return shell.gate == "ready" && shell.isOpen && shell.page == page::kConversation &&
         !host_->screen.composer().isDisabled && !host_->screen.composer().isUploading;
}

std::vector<ShownItem> Visitor::unsentItems() const {
  std::vector<ShownItem> unsent;
  for (const ShownRow& row : host_->screen.rows()) {
    for (const ShownItem& item : row.items) {
      if (item.delivery && item.delivery != "sent") unsent.push_back(item);
    }
  }
  return unsent;
}

std::string Visitor::nextText() { return "message " + std::to_string(sent.size()) + " of mine"; }

}  // namespace cossistant::simulation
