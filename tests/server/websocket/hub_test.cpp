#include "server/websocket/hub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;

class FakeSocket : public Socket {
 public:
  std::vector<std::string> frames;
  bool open = true;
  int sends = 0;  // each of one frame or more

  void send(Frame frame) override {
    ++sends;
    for (const std::string_view text : textsOf(frame)) frames.emplace_back(text);
  }
  void close(std::uint16_t, std::string) override { open = false; }
  [[nodiscard]] bool isOpen() const noexcept override { return open; }
};

Member teammate(const std::string& connectionId, const std::string& websiteId = "site") {
  return {connectionId, websiteId, "organization", "user", std::nullopt};
}

Member visitor(const std::string& connectionId, const std::string& visitorId, const std::string& websiteId = "site") {
  return {connectionId, websiteId, "organization", std::nullopt, visitorId};
}

Member letInBy(const CredentialId& credential, const std::string& connectionId) {
  Member member = visitor(connectionId, "ada");
  member.credential = credential;
  return member;
}

class HubTest : public ::testing::Test {
 protected:
  Hub hub_;

  std::shared_ptr<FakeSocket> join(const Member& member) {
    auto socket = std::make_shared<FakeSocket>();
    hub_.add(socket, member, makeFrame("hello"));
    return socket;
  }
};

TEST_F(HubTest, TheFirstFrameComesFirst) {
  const auto socket = join(visitor("c1", "ada"));
  hub_.deliver({{"site", false, "ada", "", "event"}});
  EXPECT_THAT(socket->frames, ElementsAre("hello", "event"));
}

TEST_F(HubTest, AVisitorThatIsShownOutIsToldWhyAndLosesItsSockets) {
  const auto first = join(visitor("c1", "ada"));
  const auto second = join(visitor("c2", "ada"));
  const auto somebody = join(visitor("c3", "bob"));
  const auto elsewhere = join(visitor("c4", "ada", "other"));
  hub_.deliver({{"site", false, "ada", "", "blocked", "This visitor is blocked."}});
  EXPECT_THAT(first->frames, ElementsAre("hello", "blocked"));
  EXPECT_FALSE(first->open);
  EXPECT_FALSE(second->open);
  EXPECT_TRUE(somebody->open);
  EXPECT_TRUE(elsewhere->open);
}

TEST_F(HubTest, WhatLetSocketsInIsListedOnceWhileOneOfThemIsOpen) {
  const CredentialId key{CredentialKind::Key, "key"};
  const CredentialId session{CredentialKind::Session, "key"};
  const auto first = join(letInBy(key, "c1"));
  const auto second = join(letInBy(key, "c2"));
  const auto third = join(letInBy(session, "c3"));
  EXPECT_THAT(hub_.credentials(), ElementsAre(key, session));
  hub_.remove(first);
  hub_.remove(third);
  EXPECT_THAT(hub_.credentials(), ElementsAre(key));
  hub_.remove(second);
  EXPECT_THAT(hub_.credentials(), ElementsAre());
}

TEST_F(HubTest, TheSocketsThatSomethingLetInAreToldWhyAndClosed) {
  const CredentialId revoked{CredentialKind::Key, "revoked"};
  const auto first = join(letInBy(revoked, "c1"));
  const auto second = join(letInBy(revoked, "c2"));
  const auto other = join(letInBy({CredentialKind::Key, "other"}, "c3"));
  hub_.closeAllOf(revoked, makeFrame("why"), "revoked");
  EXPECT_THAT(first->frames, ElementsAre("hello", "why"));
  EXPECT_FALSE(first->open);
  EXPECT_FALSE(second->open);
  EXPECT_TRUE(other->open);
}

TEST_F(HubTest, AVisitorGetsWhatIsForItOnEverySocketOfItsWebsite) {
  const auto first = join(visitor("c1", "ada"));
  const auto second = join(visitor("c2", "ada"));
  const auto somebody = join(visitor("c3", "bob"));
  const auto elsewhere = join(visitor("c4", "ada", "other"));
  hub_.deliver({{"site", true, "ada", "", "event"}});
  EXPECT_EQ(first->frames.size(), 2u);
  EXPECT_EQ(second->frames.size(), 2u);
  EXPECT_EQ(somebody->frames.size(), 1u);
  EXPECT_EQ(elsewhere->frames.size(), 1u);
}

TEST_F(HubTest, TheTeamOfTheWebsiteGetsBroadcastsAndVisitorsDoNot) {
  const auto agent = join(teammate("c1"));
  const auto other = join(teammate("c2", "other"));
  const auto ada = join(visitor("c3", "ada"));
  hub_.deliver({{"site", true, "", "", "event"}});
  EXPECT_EQ(agent->frames.size(), 2u);
  EXPECT_EQ(other->frames.size(), 1u);
  EXPECT_EQ(ada->frames.size(), 1u);
}

TEST_F(HubTest, TheSocketThatCausedAnEventCanBeLeftOut) {
  const auto cause = join(teammate("c1"));
  const auto agent = join(teammate("c2"));
  hub_.deliver({{"site", true, "", "c1", "event"}});
  EXPECT_EQ(cause->frames.size(), 1u);
  EXPECT_EQ(agent->frames.size(), 2u);
}

TEST_F(HubTest, EventsThatAreDeliveredTogetherLeaveTogetherInTheirOrder) {
  const auto agent = join(teammate("c1"));
  const auto ada = join(visitor("c2", "ada"));
  const auto bob = join(visitor("c3", "bob"));
  hub_.deliver(
      {{"site", true, "ada", "", "created"}, {"site", true, "bob", "", "for bob"}, {"site", true, "ada", "", "seen"}});
  EXPECT_THAT(agent->frames, ElementsAre("hello", "created", "for bob", "seen"));
  EXPECT_THAT(ada->frames, ElementsAre("hello", "created", "seen"));
  EXPECT_THAT(bob->frames, ElementsAre("hello", "for bob"));
  EXPECT_EQ(agent->sends, 2);
  EXPECT_EQ(ada->sends, 2);
}

TEST_F(HubTest, WhatASocketIsLeftOutOfLeavesTheOrderOfTheOthersAsItIs) {
  const auto cause = join(teammate("c1"));
  const auto agent = join(teammate("c2"));
  hub_.deliver({{"site", true, "", "", "first"}, {"site", true, "", "c1", "second"}, {"site", true, "", "", "third"}});
  EXPECT_THAT(cause->frames, ElementsAre("hello", "first", "third"));
  EXPECT_THAT(agent->frames, ElementsAre("hello", "first", "second", "third"));
}

TEST_F(HubTest, AVisitorThatIsShownOutHearsWhatCameBeforeFirst) {
  const auto socket = join(visitor("c1", "ada"));
  hub_.deliver({{"site", true, "ada", "", "event"}, {"site", false, "ada", "", "blocked", "This visitor is blocked."}});
  EXPECT_THAT(socket->frames, ElementsAre("hello", "event", "blocked"));
  EXPECT_FALSE(socket->open);
}

TEST_F(HubTest, ATeammateComesByTheFirstSocketAndLeavesByTheLastUnderTheSameConnection) {
  const auto first = std::make_shared<FakeSocket>();
  const auto second = std::make_shared<FakeSocket>();
  EXPECT_TRUE(hub_.add(first, teammate("c1"), makeFrame("hello")));
  EXPECT_FALSE(hub_.add(second, teammate("c2"), makeFrame("hello")));
  EXPECT_TRUE(hub_.add(std::make_shared<FakeSocket>(), teammate("c3", "other"), makeFrame("hello")));
  EXPECT_FALSE(hub_.remove(first).has_value());
  EXPECT_EQ(hub_.remove(second)->connectionId, "c1");
  EXPECT_TRUE(hub_.add(first, teammate("c4"), makeFrame("hello")));
}

TEST_F(HubTest, AVisitorComesAndLeavesByEachSocket) {
  const auto first = std::make_shared<FakeSocket>();
  const auto second = std::make_shared<FakeSocket>();
  EXPECT_TRUE(hub_.add(first, visitor("c1", "ada"), makeFrame("hello")));
  EXPECT_TRUE(hub_.add(second, visitor("c2", "ada"), makeFrame("hello")));
  EXPECT_EQ(hub_.remove(first)->connectionId, "c1");
  EXPECT_EQ(hub_.remove(second)->connectionId, "c2");
}

TEST_F(HubTest, TheOthersStayWhenOneOfManyLeaves) {
  std::vector<std::shared_ptr<FakeSocket>> sockets;
  for (int i = 0; i < 5; ++i) sockets.push_back(join(teammate("c" + std::to_string(i))));
  hub_.remove(sockets[1]);
  hub_.remove(sockets[4]);
  hub_.remove(sockets[0]);
  hub_.deliver({{"site", true, "", "", "event"}});
  for (const int gone : {0, 1, 4}) EXPECT_THAT(sockets[static_cast<std::size_t>(gone)]->frames, ElementsAre("hello"));
  for (const int there : {2, 3}) {
    EXPECT_THAT(sockets[static_cast<std::size_t>(there)]->frames, ElementsAre("hello", "event"));
  }
}

TEST_F(HubTest, ARemovedSocketGetsNothing) {
  const auto socket = join(visitor("c1", "ada"));
  EXPECT_EQ(hub_.remove(socket)->connectionId, "c1");
  EXPECT_FALSE(hub_.remove(socket).has_value());
  hub_.deliver({{"site", false, "ada", "", "event"}});
  EXPECT_THAT(socket->frames, ElementsAre("hello"));
  EXPECT_EQ(hub_.count(), 0u);
}

TEST_F(HubTest, ASocketThatClosedBeforeItWasAddedIsNotKept) {
  auto socket = std::make_shared<FakeSocket>();
  socket->open = false;
  hub_.add(socket, teammate("c1"), makeFrame("hello"));
  EXPECT_EQ(hub_.count(), 0u);
}

TEST_F(HubTest, ClearedItHoldsNoSocketAnyMore) {
  const std::weak_ptr<FakeSocket> mine = join(visitor("c1", "ada"));
  const std::weak_ptr<FakeSocket> agent = join(teammate("c2"));
  hub_.clear();
  EXPECT_EQ(hub_.count(), 0u);
  EXPECT_TRUE(mine.expired() && agent.expired());
  hub_.deliver({{"site", true, "ada", "", "event"}});
}

}  // namespace
}  // namespace cossistant::server
