#include "server/websocket/hub.hpp"

namespace cossistant::server {
namespace {

std::string visitorKey(const std::string& websiteId, const std::string& visitorId) {
  return websiteId + "/" + visitorId;
}

}  // namespace

Actor actorOf(const Member& member) {
  if (member.userId) return {ActorType::User, *member.userId};
  return {ActorType::Visitor, member.visitorId.value_or("")};
}

void Hub::add(const std::shared_ptr<Socket>& socket, Member member, Frame first) {
  {
    const std::lock_guard lock(mutex_);
    auto entry = std::make_unique<Entry>(Entry{socket, std::move(member)});
    const Member& kept = entry->member;
    if (kept.userId) {
      dashboards_.emplace(kept.websiteId, entry.get());
    } else if (kept.visitorId) {
      visitors_.emplace(visitorKey(kept.websiteId, *kept.visitorId), entry.get());
    }
    ++credentials_[kept.credential];
    entries_[socket.get()] = std::move(entry);
    socket->send(std::move(first));
  }
  // `closed` may have come before the entry was there to be removed.
  if (!socket->isOpen()) remove(socket);
}

std::optional<Member> Hub::remove(const std::shared_ptr<Socket>& socket) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(socket.get());
  if (found == entries_.end()) return std::nullopt;
  Member member = found->second->member;
  erase(dashboards_, member.websiteId, found->second.get());
  if (member.visitorId) erase(visitors_, visitorKey(member.websiteId, *member.visitorId), found->second.get());
  const auto counted = credentials_.find(member.credential);
  if (--counted->second == 0) credentials_.erase(counted);
  entries_.erase(found);
  return member;
}

std::optional<Member> Hub::find(const std::shared_ptr<Socket>& socket) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(socket.get());
  if (found == entries_.end()) return std::nullopt;
  return found->second->member;
}

std::size_t Hub::count() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

std::vector<CredentialId> Hub::credentials() const {
  const std::lock_guard lock(mutex_);
  std::vector<CredentialId> list;
  list.reserve(credentials_.size());
  for (const auto& [credential, count] : credentials_) list.push_back(credential);
  return list;
}

void Hub::closeAllOf(const CredentialId& credential, const Frame& last, const std::string& reason) {
  const std::lock_guard lock(mutex_);
  for (const auto& [key, entry] : entries_) {
    if (entry->member.credential != credential) continue;
    entry->socket->send(last);
    entry->socket->close(kPolicyViolation, reason);
  }
}

void Hub::clear() {
  std::unordered_map<const Socket*, std::unique_ptr<Entry>> gone;  // after the lock
  const std::lock_guard lock(mutex_);
  gone.swap(entries_);
  dashboards_.clear();
  visitors_.clear();
  credentials_.clear();
}

void Hub::deliver(const Envelope& envelope) {
  const Frame frame = makeFrame(envelope.frame);
  const std::lock_guard lock(mutex_);
  if (envelope.toDashboards) sendAll(dashboards_, envelope.websiteId, envelope, frame);
  if (!envelope.visitorId.empty()) {
    const std::string key = visitorKey(envelope.websiteId, envelope.visitorId);
    sendAll(visitors_, key, envelope, frame);
    if (!envelope.closeReason.empty()) closeAll(visitors_, key, envelope.closeReason);
  }
}

void Hub::erase(Index& index, const std::string& key, const Entry* entry) {
  const auto [first, last] = index.equal_range(key);
  for (auto it = first; it != last; ++it) {
    if (it->second != entry) continue;
    index.erase(it);
    return;
  }
}

void Hub::closeAll(const Index& index, const std::string& key, const std::string& reason) {
  const auto [first, last] = index.equal_range(key);
  for (auto it = first; it != last; ++it) it->second->socket->close(kPolicyViolation, reason);
}

void Hub::sendAll(const Index& index, const std::string& key, const Envelope& envelope, const Frame& frame) {
  const auto [first, last] = index.equal_range(key);
  for (auto it = first; it != last; ++it) {
    const Entry& entry = *it->second;
    if (entry.member.connectionId != envelope.exceptConnectionId) entry.socket->send(frame);
  }
}

}  // namespace cossistant::server
