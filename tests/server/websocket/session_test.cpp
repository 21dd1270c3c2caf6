#include "server/websocket/session.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "server/http/server.hpp"
#include "server/metrics/metrics.hpp"
#include "tests/server/support/raw_connection.hpp"
#include "tests/server/support/web_socket.hpp"

namespace cossistant::server::testing {
namespace {

using std::chrono::milliseconds;

/// Hands the first socket to the test and says when it has closed.
class OneSocket : public SocketHandler {
 public:
  void opened(const std::shared_ptr<Socket>& socket, const Request&) override { opened_.set_value(socket); }
  void received(const std::shared_ptr<Socket>& socket, std::string text) override {
    socket->send(makeFrame(std::move(text)));
  }
  void closed(const std::shared_ptr<Socket>&) override { closed_.set_value(); }

  /// Null when it has closed already.
  std::shared_ptr<Socket> socket() { return opened_.get_future().get().lock(); }
  void waitUntilClosed() { closed_.get_future().get(); }

 private:
  std::promise<std::weak_ptr<Socket>> opened_;  // held here, it would keep the server from stopping
  std::promise<void> closed_;
};

class SocketSessionTest : public ::testing::Test {
 protected:
  ~SocketSessionTest() override {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }

  void start(const std::function<void(HttpServerOptions&)>& change = {}) {
    HttpServerOptions options;
    options.host = "127.0.0.1";
    options.maxConnections = 100;
    options.sockets = &handler_;
    options.metrics = &metrics_;
    if (change) change(options);
    server_ = std::make_unique<HttpServer>(std::move(options));
    thread_ = std::thread([this] { server_->run(); });
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] bool wasDropped(const std::string& reason) const {
    return metrics_.text().find("cossistant_sockets_dropped_total{reason=\"" + reason + "\"} 1\n") != std::string::npos;
  }

  Metrics metrics_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
  OneSocket handler_;
};

/// More than the buffers of both ends and the queue take.
void flood(Socket& socket) {
  const Frame frame = makeFrame(std::string(60'000, 'x'));
  for (int i = 0; i < 400; ++i) socket.send(frame);
}

TEST_F(SocketSessionTest, APeerThatReadsTooSlowlyGetsACloseCodeAfterWhichItComesAgain) {
  start();
  WebSocket slow(port(), "/ws");
  flood(*handler_.socket());
  int frames = 0;
  while (slow.receive()) ++frames;
  EXPECT_EQ(slow.closeCode(), 1013);
  EXPECT_LT(frames, 400);
  handler_.waitUntilClosed();
  EXPECT_TRUE(wasDropped("reads too slowly"));
}

TEST_F(SocketSessionTest, WhatASlowPeerGetsLaterIsWholeAndInOrder) {
  start([](HttpServerOptions& options) { options.timeouts.socketIdle = milliseconds(200); });
  WebSocket slow(port(), "/ws");
  const auto socket = handler_.socket();
  const auto text = [](int i) { return std::to_string(i) + std::string(60'000, 'x'); };
  for (int i = 0; i < 60; ++i) socket->send(makeFrame(text(i)));
  // A ping comes to be written while frames still wait for room.
  std::this_thread::sleep_for(milliseconds(120));
  for (int i = 0; i < 60; ++i) EXPECT_EQ(slow.receive(), text(i));
}

TEST_F(SocketSessionTest, APeerThatDoesNotReadAtAllIsCutOff) {
  start([](HttpServerOptions& options) { options.timeouts.slowSocket = milliseconds(50); });
  const RawConnection deaf(port(), 4096);
  EXPECT_TRUE(deaf.upgrade("/ws").starts_with("HTTP/1.1 101"));
  flood(*handler_.socket());
  handler_.waitUntilClosed();
}

TEST_F(SocketSessionTest, ManySmallFramesAreTooManyAsWell) {
  start([](HttpServerOptions& options) { options.timeouts.slowSocket = milliseconds(50); });
  const RawConnection deaf(port(), 4096);
  EXPECT_TRUE(deaf.upgrade("/ws").starts_with("HTTP/1.1 101"));
  const auto socket = handler_.socket();
  const Frame frame = makeFrame(std::string(100, 'x'));
  for (int i = 0; i < 2'000'000 && socket->isOpen(); ++i) socket->send(frame);
  handler_.waitUntilClosed();
}

TEST_F(SocketSessionTest, APeerThatAnswersNoPingIsTakenForGone) {
  start([](HttpServerOptions& options) { options.timeouts.socketIdle = milliseconds(200); });
  const RawConnection halfOpen(port());
  EXPECT_TRUE(halfOpen.upgrade("/ws").starts_with("HTTP/1.1 101"));
  EXPECT_EQ(halfOpen.receive(), std::string("\x89\0", 2));  // a ping without a payload
  handler_.waitUntilClosed();
  EXPECT_TRUE(wasDropped("does not answer pings"));
}

TEST_F(SocketSessionTest, APeerThatAnswersPingsStays) {
  start([](HttpServerOptions& options) { options.timeouts.socketIdle = milliseconds(200); });
  const RawConnection alive(port());
  EXPECT_TRUE(alive.upgrade("/ws").starts_with("HTTP/1.1 101"));
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(alive.receive(), std::string("\x89\0", 2));
    alive.send(std::string("\x8a\x80\1\2\3\4", 6));  // a pong without a payload
  }
  EXPECT_TRUE(handler_.socket()->isOpen());
}

TEST_F(SocketSessionTest, APeerThatSendsTooMuchIsClosed) {
  start([](HttpServerOptions& options) { options.socketFramesPerSecond = 1; });
  WebSocket loud(port(), "/ws");
  for (int i = 0; i < 5; ++i) loud.send("x");
  int echoes = 0;
  while (loud.receive()) ++echoes;
  EXPECT_LE(echoes, 4);  // those that were not written yet are let go of
  EXPECT_EQ(loud.closeCode(), 1013);
  EXPECT_TRUE(wasDropped("sends too much"));
}

TEST_F(SocketSessionTest, PingsOfAPeerCountAsWhatItSends) {
  start([](HttpServerOptions& options) { options.socketFramesPerSecond = 1; });
  const RawConnection loud(port());
  EXPECT_TRUE(loud.upgrade("/ws").starts_with("HTTP/1.1 101"));
  std::string pings;
  for (int i = 0; i < 100; ++i) pings += std::string("\x89\x80\1\2\3\4", 6);
  loud.send(pings);
  const std::string close("\x03\xf5", 2);  // 1013
  std::string heard;
  while (heard.find(close) == std::string::npos) {
    const std::string part = loud.receive();
    if (part.empty()) break;
    heard += part;
  }
  EXPECT_NE(heard.find(close), std::string::npos);
}

TEST_F(SocketSessionTest, BehindATrustedProxyEachClientHasItsOwnCountOfSockets) {
  start([](HttpServerOptions& options) {
    options.maxConnectionsPerAddress = 1;
    options.proxies = *TrustedProxies::parse("127.0.0.1");
  });
  const RawConnection first(port());
  EXPECT_TRUE(first.upgrade("/ws").starts_with("HTTP/1.1 101"));
  const RawConnection second(port());
  const std::string refusal = second.upgrade("/ws");
  EXPECT_TRUE(refusal.starts_with("HTTP/1.1 429"));
  EXPECT_NE(refusal.find("Retry-After: 30"), std::string::npos);
}

}  // namespace
}  // namespace cossistant::server::testing
