#include "server/websocket/hub.hpp"

namespace cossistant::server {
namespace {

/// Of a visitor or teammate.
std::string keyOf(const std::string& websiteId, const std::string& id) { return websiteId + "/" + id; }

}  // namespace

Actor actorOf(const Member& member) {
  if (member.userId) return {ActorType::User, *member.userId};
  return {ActorType::Visitor, member.visitorId.value_or("")};
}

bool Hub::add(const std::shared_ptr<Socket>& socket, Member member, Frame first) {
  bool hasCome = true;
  {
    const std::lock_guard lock(mutex_);
    auto entry = std::make_unique<Entry>(Entry{socket, std::move(member)});
    const Member& kept = entry->member;
    if (kept.userId) {
      insert(dashboards_, kept.websiteId, entry.get());
      Teammate& teammate = teammates_[keyOf(kept.websiteId, *kept.userId)];
      hasCome = teammate.sockets++ == 0;
      if (hasCome) teammate.connectionId = kept.connectionId;
    } else if (kept.visitorId) {
      insert(visitors_, keyOf(kept.websiteId, *kept.visitorId), entry.get());
    }
    ++credentials_[kept.credential];
    entries_[socket.get()] = std::move(entry);
    socket->send(std::move(first));
  }
  // `closed` may have come before the entry was there to be removed.
  return socket->isOpen() ? hasCome : (remove(socket), false);
}

std::optional<Member> Hub::remove(const std::shared_ptr<Socket>& socket) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(socket.get());
  if (found == entries_.end()) return std::nullopt;
  Member member = found->second->member;
  bool hasLeft = true;
  if (member.userId) {
    erase(dashboards_, member.websiteId, found->second.get());
    const auto teammate = teammates_.find(keyOf(member.websiteId, *member.userId));
    hasLeft = --teammate->second.sockets == 0;
    if (hasLeft) {
      member.connectionId = std::move(teammate->second.connectionId);
      teammates_.erase(teammate);
    }
  } else if (member.visitorId) {
    erase(visitors_, keyOf(member.websiteId, *member.visitorId), found->second.get());
  }
  const auto counted = credentials_.find(member.credential);
  if (--counted->second == 0) credentials_.erase(counted);
  entries_.erase(found);
  if (!hasLeft) return std::nullopt;
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
  teammates_.clear();
  credentials_.clear();
}

void Hub::deliver(const std::vector<Envelope>& envelopes) {
  std::map<std::string, std::vector<Parcel>> forTeams;
  std::map<std::string, std::vector<Parcel>> forVisitors;
  for (const Envelope& envelope : envelopes) {
    const Parcel parcel{envelope.exceptConnectionId, makeFrame(envelope.frame)};
    if (envelope.toDashboards) pack(forTeams[envelope.websiteId], parcel);
    if (!envelope.visitorId.empty()) pack(forVisitors[keyOf(envelope.websiteId, envelope.visitorId)], parcel);
  }
  const std::lock_guard lock(mutex_);
  for (const auto& [websiteId, parcels] : forTeams) sendAll(dashboards_, websiteId, parcels);
  for (const auto& [key, parcels] : forVisitors) sendAll(visitors_, key, parcels);
  for (const Envelope& envelope : envelopes) {
    if (envelope.closeReason.empty()) continue;
    closeAll(visitors_, keyOf(envelope.websiteId, envelope.visitorId), envelope.closeReason);
  }
}

void Hub::insert(Index& index, const std::string& key, Entry* entry) {
  auto& entries = index[key];
  entry->place = entries.size();
  entries.push_back(entry);
}

void Hub::erase(Index& index, const std::string& key, const Entry* entry) {
  const auto found = index.find(key);
  auto& entries = found->second;
  entries[entry->place] = entries.back();
  entries[entry->place]->place = entry->place;
  entries.pop_back();
  if (entries.empty()) index.erase(found);
}

void Hub::closeAll(const Index& index, const std::string& key, const std::string& reason) {
  const auto found = index.find(key);
  if (found == index.end()) return;
  for (const Entry* entry : found->second) entry->socket->close(kPolicyViolation, reason);
}

void Hub::sendAll(const Index& index, const std::string& key, const std::vector<Parcel>& parcels) {
  const auto found = index.find(key);
  if (found == index.end()) return;
  for (const Entry* entry : found->second) {
    for (const Parcel& parcel : parcels) {
      if (entry->member.connectionId != parcel.exceptConnectionId) entry->socket->send(parcel.frames);
    }
  }
}

}  // namespace cossistant::server
