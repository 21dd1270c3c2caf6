#include "core/realtime/connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kUrl = "wss://chat.test/ws?visitorId=v1";

ConnectionEffect fx(ConnectionEffect effect) { return effect; }

/// A connection and what it wanted done last.
struct Session {
  Connection state;
  ConnectionStep last;

  Session& on(const ConnectionEvent& event) {
    last = update(state, event);
    state = last.state;
    return *this;
  }
};

Session connecting() { return Session{}.on(socket::Connect{kUrl}); }
Session connected() { return connecting().on(socket::Opened{1, Timestamp{0}}); }
/// Lost, and waiting to try again.
Session lost() { return connected().on(socket::Closed{1, 1006, ""}); }

TEST(Connection, ConnectingOpensASocket) {
  const Session session = connecting();
  EXPECT_EQ(session.state.status, ConnectionStatus::Connecting);
  EXPECT_THAT(session.last.effects, ElementsAre(fx(OpenSocket{1, kUrl})));
}

TEST(Connection, AnEmptyUrlOpensNothing) {
  const Session session = Session{}.on(socket::Connect{""});
  EXPECT_EQ(session.state, Connection{});
  EXPECT_THAT(session.last.effects, IsEmpty());
}

TEST(Connection, AnEmptyUrlClosesWhatIsOpen) {
  const Session session = connected().on(socket::Connect{""});
  EXPECT_EQ(session.state.status, ConnectionStatus::Disconnected);
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CloseSocket{1, 1000, "not needed"}), fx(CancelHeartbeatTimer{})));
}

TEST(Connection, OpeningStartsTheHeartbeat) {
  const Session session = connected();
  EXPECT_EQ(session.state.status, ConnectionStatus::Connected);
  EXPECT_THAT(session.last.effects, ElementsAre(fx(SetHeartbeatTimer{15'000})));
}

TEST(Connection, EveryOpeningTellsThatWhatWasMissedHasToBeFetched) {
  EXPECT_TRUE(connected().last.becameConnected);
  EXPECT_TRUE(lost().on(socket::RetryDue{}).on(socket::Opened{2, Timestamp{1}}).last.becameConnected);
}

TEST(Connection, ConnectingAgainWithTheSameUrlLeavesALiveSocketAlone) {
  for (Session session : {connecting(), connected(), lost()}) {
    const Connection before = session.state;
    session.on(socket::Connect{kUrl});
    EXPECT_EQ(session.state, before);
    EXPECT_THAT(session.last.effects, IsEmpty());
  }
}

TEST(Connection, AnotherUrlTakesThePlaceOfTheSocket) {
  const Session session = connected().on(socket::Connect{"wss://chat.test/ws?visitorId=v2"});
  EXPECT_EQ(session.state.status, ConnectionStatus::Connecting);
  EXPECT_THAT(session.last.effects,
              ElementsAre(fx(CloseSocket{1, 1000, "connecting elsewhere"}), fx(CancelHeartbeatTimer{}),
                          fx(OpenSocket{2, "wss://chat.test/ws?visitorId=v2"})));
}

TEST(Connection, AnotherUrlCancelsAWaitingRetry) {
  const Session session = lost().on(socket::Connect{"wss://other.test"});
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CancelRetryTimer{}), fx(OpenSocket{2, "wss://other.test"})));
}

TEST(Connection, DisconnectingCancelsAWaitingRetry) {
  const Session session = lost().on(socket::Disconnect{});
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CancelRetryTimer{})));
  EXPECT_EQ(session.state.url, std::nullopt);
}

TEST(Connection, TheFirstFrameGivesTheConnectionId) {
  ConnectionEstablished frame;
  frame.connectionId = "conn_1";
  Session session = connected().on(*connectionEvent(frame, 1, Timestamp{7}));
  EXPECT_EQ(session.state.connectionId, "conn_1");
  EXPECT_EQ(session.state.lastHeardAt, Timestamp{7});
  EXPECT_EQ(session.on(socket::Closed{1, 1006, ""}).state.connectionId, std::nullopt);
}

TEST(Connection, PongsAndEventsCountAsHeardButNotErrorsAndNoise) {
  EXPECT_TRUE(std::holds_alternative<socket::Heard>(*connectionEvent(Pong{}, 1, {})));
  EXPECT_TRUE(std::holds_alternative<socket::Heard>(*connectionEvent(EventFrame{}, 1, {})));
  EXPECT_TRUE(std::holds_alternative<socket::Reported>(*connectionEvent(SocketErrorFrame{}, 1, {})));
  EXPECT_EQ(connectionEvent(IgnoredFrame{}, 1, {}), std::nullopt);
}

TEST(Connection, AReportedErrorLeavesTheSocketOpen) {
  const Session session = connected().on(socket::Reported{1, "bad request"});
  EXPECT_EQ(session.state.error, "bad request");
  EXPECT_EQ(session.state.status, ConnectionStatus::Connected);
}

TEST(Connection, AnAttemptClearsTheError) {
  const Session session =
      connected().on(socket::Reported{1, "bad"}).on(socket::Closed{1, 1006, ""}).on(socket::RetryDue{});
  EXPECT_EQ(session.state.error, std::nullopt);
}

TEST(Connection, ATransientCloseKeepsTheError) {
  EXPECT_EQ(connected().on(socket::Reported{1, "bad"}).on(socket::Closed{1, 1006, ""}).state.error, "bad");
}

TEST(Connection, TheHeartbeatPingsAndGoesOn) {
  const Session session = connected().on(socket::HeartbeatDue{Timestamp{15'000}});
  EXPECT_THAT(session.last.effects, ElementsAre(fx(SendText{1, "ping"}), fx(SetHeartbeatTimer{15'000})));
}

TEST(Connection, ASocketIsAliveAfterExactlyFortyFiveSilentSeconds) {
  EXPECT_EQ(connected().on(socket::HeartbeatDue{Timestamp{45'000}}).state.status, ConnectionStatus::Connected);
}

TEST(Connection, ASocketIsDeadAfterMoreThanFortyFiveSilentSeconds) {
  const Session session = connected().on(socket::HeartbeatDue{Timestamp{45'001}});
  EXPECT_EQ(session.state.status, ConnectionStatus::Disconnected);
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CloseSocket{1, 4000, "heartbeat timeout"}),
                                                fx(CancelHeartbeatTimer{}), fx(SetRetryTimer{500})));
}

TEST(Connection, BeingHeardPutsDeathOff) {
  Session session = connected().on(socket::Heard{1, Timestamp{40'000}, std::nullopt});
  EXPECT_EQ(session.on(socket::HeartbeatDue{Timestamp{60'000}}).state.status, ConnectionStatus::Connected);
}

TEST(Connection, AHeartbeatThatComesTooLateDoesNothing) {
  EXPECT_THAT(lost().on(socket::HeartbeatDue{Timestamp{99'000}}).last.effects, IsEmpty());
}

TEST(Connection, RetriesWaitTwiceAsLongEachTimeUpToThirtySeconds) {
  Session session = connecting();
  std::vector<std::int64_t> delays;
  for (int i = 0; i < 9; ++i) {
    session.on(socket::Closed{session.state.socketId, 1006, ""});
    delays.push_back(std::get<SetRetryTimer>(session.last.effects.back()).delayMs);
    session.on(socket::RetryDue{});
  }
  EXPECT_THAT(delays, ElementsAre(500, 1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000));
}

TEST(Connection, TheRetryDelayStaysAtItsLongestForever) { EXPECT_EQ(reconnectDelayMs(1'000'000), 30'000); }

TEST(Connection, OpeningStartsTheDelaysAnew) {
  Session session = lost().on(socket::RetryDue{}).on(socket::Closed{2, 1006, ""}).on(socket::RetryDue{});
  session.on(socket::Opened{3, Timestamp{0}}).on(socket::Closed{3, 1006, ""});
  EXPECT_EQ(session.last.effects.back(), fx(SetRetryTimer{500}));
}

class TransientClose : public testing::TestWithParam<int> {};

TEST_P(TransientClose, IsRetried) {
  const Session session = connected().on(socket::Closed{1, GetParam(), ""});
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CancelHeartbeatTimer{}), fx(SetRetryTimer{500})));
}
INSTANTIATE_TEST_SUITE_P(, TransientClose, testing::Values(1000, 1001, 1006, 1012, 4000));

class PermanentClose : public testing::TestWithParam<int> {};

TEST_P(PermanentClose, IsNotRetriedAndKeepsTheReason) {
  const Session session = connected().on(socket::Closed{1, GetParam(), "not allowed"});
  EXPECT_TRUE(session.state.isPermanentlyClosed);
  EXPECT_EQ(session.state.error, "not allowed");
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CancelHeartbeatTimer{})));
}

TEST_P(PermanentClose, WithoutAReasonNamesTheCode) {
  const Session session = connected().on(socket::Closed{1, GetParam(), ""});
  EXPECT_THAT(session.state.error.value_or(""), testing::HasSubstr(std::to_string(GetParam())));
}

TEST_P(PermanentClose, IsTriedAgainWhenAskedToConnect) {
  const Session session = connected().on(socket::Closed{1, GetParam(), ""}).on(socket::Connect{kUrl});
  EXPECT_FALSE(session.state.isPermanentlyClosed);
  EXPECT_THAT(session.last.effects, ElementsAre(fx(OpenSocket{2, kUrl})));
}

TEST_P(PermanentClose, IsNotTriedAgainWhenTheNetworkComesBack) {
  const Session session =
      connected().on(socket::Closed{1, GetParam(), ""}).on(socket::BrowserOffline{}).on(socket::BrowserOnline{});
  EXPECT_THAT(session.last.effects, IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(, PermanentClose, testing::Values(1008, 1011));

TEST(Connection, ASocketThatWasReplacedIsNotListenedTo) {
  const Session before = connected().on(socket::Connect{"wss://other.test"});
  for (const ConnectionEvent& late : std::initializer_list<ConnectionEvent>{
           socket::Opened{1, Timestamp{9}}, socket::Heard{1, Timestamp{9}, "conn_old"}, socket::Reported{1, "late"},
           socket::Closed{1, 1008, "late"}}) {
    Session session = before;
    session.on(late);
    EXPECT_EQ(session.state, before.state);
    EXPECT_THAT(session.last.effects, IsEmpty());
  }
  EXPECT_FALSE(isCurrentSocket(before.state, 1));
  EXPECT_TRUE(isCurrentSocket(before.state, 2));
}

TEST(Connection, ASocketThatWasGivenUpIsNotListenedTo) {
  Session session = connected().on(socket::HeartbeatDue{Timestamp{45'001}});
  EXPECT_THAT(session.on(socket::Closed{1, 4000, ""}).last.effects, IsEmpty());
}

TEST(Connection, ARetryTimerThatWasCancelledDoesNothing) {
  EXPECT_THAT(connected().on(socket::RetryDue{}).last.effects, IsEmpty());
}

TEST(Connection, TheNetworkComingBackRetriesAtOnce) {
  const Session session = lost().on(socket::BrowserOffline{}).on(socket::BrowserOnline{});
  EXPECT_THAT(session.last.effects, ElementsAre(fx(CancelRetryTimer{}), fx(OpenSocket{2, kUrl})));
}

TEST(Connection, TheNetworkComingBackStartsAnAttemptAnewThatBeganWithoutIt) {
  const Session session = connecting().on(socket::BrowserOffline{}).on(socket::BrowserOnline{});
  EXPECT_THAT(session.last.effects,
              ElementsAre(fx(CloseSocket{1, 1000, "the network is back"}), fx(OpenSocket{2, kUrl})));
}

TEST(Connection, TheNetworkComingBackLeavesAnOpenSocketAlone) {
  EXPECT_THAT(connected().on(socket::BrowserOffline{}).on(socket::BrowserOnline{}).last.effects, IsEmpty());
}

TEST(Connection, IsOfflineWithoutANetworkOrWhileTheSocketIsLost) {
  EXPECT_FALSE(isOffline(connecting().state));
  EXPECT_FALSE(isOffline(connected().state));
  EXPECT_TRUE(isOffline(connected().on(socket::BrowserOffline{}).state));
  EXPECT_TRUE(isOffline(lost().state));
  EXPECT_TRUE(isOffline(lost().on(socket::RetryDue{}).state));
  EXPECT_FALSE(isOffline(lost().on(socket::RetryDue{}).on(socket::Opened{2, {}}).state));
}

TEST(SocketUrl, CarriesTheVisitorAndThePublicKey) {
  EXPECT_EQ(socketUrl("wss://chat.test/ws", "01V", "pk_test_1"),
            "wss://chat.test/ws?visitorId=01V&publicKey=pk_test_1");
}

TEST(SocketUrl, EncodesWhatAUrlCannotHold) {
  EXPECT_EQ(socketUrl("wss://chat.test/ws", "a&b", "k ö"), "wss://chat.test/ws?visitorId=a%26b&publicKey=k%20%C3%B6");
}

TEST(SocketUrl, GoesOnAfterAQuery) {
  EXPECT_EQ(socketUrl("wss://chat.test/ws?x=1", "v", ""), "wss://chat.test/ws?x=1&visitorId=v");
}

TEST(SocketUrl, IsEmptyWithoutAVisitor) { EXPECT_EQ(socketUrl("wss://chat.test/ws", "", "pk"), ""); }

}  // namespace
}  // namespace cossistant
