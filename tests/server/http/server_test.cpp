#include "server/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "server/metrics/metrics.hpp"
#include "tests/server/support/client.hpp"
#include "tests/server/support/raw_connection.hpp"

namespace cossistant::server::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A server that answers every request with its path, on a thread of its own.
class RunningServer {
 public:
  explicit RunningServer(const std::function<void(HttpServerOptions&)>& change = {}) {
    HttpServerOptions options;
    options.host = "127.0.0.1";
    options.maxConnections = 100;
    options.handle = [](const Request& request, const std::function<void(Response)>& done) {
      done(textResponse(200, request.path));
    };
    options.metrics = &metrics_;
    if (change) change(options);
    server_ = std::make_unique<HttpServer>(std::move(options));
    thread_ = std::thread([this] { server_->run(); });
  }
  ~RunningServer() { stop(); }

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  void beginStop() { server_->stop(); }
  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }

 private:
  Metrics metrics_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

/// Only a bound, far above what is expected.
bool isQuick(std::chrono::steady_clock::time_point since) {
  return std::chrono::steady_clock::now() - since < seconds(5);
}

TEST(HttpServer, HeadersThatDoNotComeToAnEndAreNotWaitedFor) {
  RunningServer server([](HttpServerOptions& options) { options.timeouts.header = milliseconds(50); });
  const RawConnection connection(server.port());
  connection.send("GET / HTTP/1.1\r\nHost: local");
  EXPECT_EQ(connection.receiveAll(), "");
}

TEST(HttpServer, AByteNowAndThenDoesNotKeepHeadersOpen) {
  RunningServer server([](HttpServerOptions& options) { options.timeouts.header = milliseconds(100); });
  const RawConnection connection(server.port());
  connection.send("GET / HTTP/1.1\r\nX: ");
  const auto since = std::chrono::steady_clock::now();
  while (connection.send("y") && isQuick(since)) std::this_thread::sleep_for(milliseconds(10));
  EXPECT_TRUE(isQuick(since));
}

TEST(HttpServer, ABodyThatDoesNotComeIsNotWaitedFor) {
  RunningServer server([](HttpServerOptions& options) { options.timeouts.body = milliseconds(50); });
  const RawConnection connection(server.port());
  connection.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab");
  EXPECT_EQ(connection.receiveAll(), "");
}

TEST(HttpServer, AConnectionOnWhichNothingComesIsClosed) {
  RunningServer server([](HttpServerOptions& options) { options.timeouts.idle = milliseconds(50); });
  EXPECT_EQ(RawConnection(server.port()).receiveAll(), "");
}

TEST(HttpServer, ManyHeadersAre431) {
  RunningServer server;
  const RawConnection connection(server.port());
  std::string head = "GET / HTTP/1.1\r\n";
  for (int i = 0; i < 2'000; ++i) head += "X-" + std::to_string(i) + ": y\r\n";
  connection.send(head);
  EXPECT_TRUE(connection.receiveAll().starts_with("HTTP/1.1 431"));
}

TEST(HttpServer, AnAddressHasNoMoreConnectionsThanItMay) {
  RunningServer server([](HttpServerOptions& options) { options.maxConnectionsPerAddress = 2; });
  auto first = std::make_unique<HttpClient>(server.port());
  HttpClient second(server.port());
  EXPECT_EQ(first->request("GET", "/a").status, 200);
  EXPECT_EQ(second.request("GET", "/b").status, 200);
  EXPECT_EQ(RawConnection(server.port()).receiveAll(), "");
  first.reset();
  // The server may hear of that a little later.
  std::string answer;
  for (int i = 0; i < 500 && answer.empty(); ++i) {
    const RawConnection third(server.port());
    third.send("GET /c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    answer = third.receiveAll();
    if (answer.empty()) std::this_thread::sleep_for(milliseconds(10));
  }
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, ATrustedProxyHasAsManyConnectionsAsItWants) {
  RunningServer server([](HttpServerOptions& options) {
    options.maxConnectionsPerAddress = 1;
    options.proxies = *TrustedProxies::parse("127.0.0.1");
  });
  HttpClient first(server.port());
  HttpClient second(server.port());
  EXPECT_EQ(first.request("GET", "/a").status, 200);
  EXPECT_EQ(second.request("GET", "/b").status, 200);
}

TEST(HttpServer, StoppedJustAfterAnAnswerItDoesNotWaitForTheNextRequest) {
  // The answer may be seen by the client before the server knows that it is written.
  const auto since = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) {
    RunningServer server;
    HttpClient client(server.port());
    std::thread asking([&] { EXPECT_EQ(client.request("GET", "/a").status, 200); });
    asking.join();
    server.stop();
  }
  EXPECT_LT(std::chrono::steady_clock::now() - since, Timeouts{}.drain);
}

TEST(HttpServer, WhatWasAskedBeforeTheStopIsAnswered) {
  std::promise<std::function<void(Response)>> asked;
  RunningServer server([&](HttpServerOptions& options) {
    options.handle = [&](const Request&, std::function<void(Response)> done) { asked.set_value(std::move(done)); };
  });
  HttpClient client(server.port());
  std::thread asking([&] {
    const Answer answer = client.request("GET", "/slow");
    EXPECT_EQ(answer.body, "late");
    EXPECT_EQ(answer.header("connection"), "close");
  });
  const auto done = asked.get_future().get();
  server.beginStop();
  // Once it refuses new connections it is stopping.
  for (;;) {
    try {
      const RawConnection another(server.port());
    } catch (const std::runtime_error&) {
      break;
    }
  }
  done(textResponse(200, "late"));
  asking.join();
  server.stop();
}

TEST(HttpServer, ARequestThatIsNeverAnsweredDoesNotKeepItFromStopping) {
  std::promise<void> asked;
  std::function<void(Response)> kept;
  RunningServer server([&](HttpServerOptions& options) {
    options.timeouts.drain = milliseconds(100);
    options.handle = [&](const Request&, std::function<void(Response)> done) {
      kept = std::move(done);
      asked.set_value();
    };
  });
  const RawConnection connection(server.port());
  connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  asked.get_future().get();
  const auto since = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_TRUE(isQuick(since));
  kept = {};
}

TEST(HttpServer, WhatHadComeInOnAnOpenConnectionIsAnsweredWithoutADelayToo) {
  const RawConnection* open = nullptr;
  RunningServer server([&](HttpServerOptions& options) {
    // The network thread is here, so it reads this when it has begun to drain.
    options.draining = [&] { open->send("GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n"); };
  });
  const RawConnection connection(server.port());
  open = &connection;
  connection.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_TRUE(connection.receive().starts_with("HTTP/1.1 200"));
  std::thread stopping([&] { server.stop(); });
  const std::string answer = connection.receiveAll();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200")) << answer;
  EXPECT_NE(answer.find("Connection: close"), std::string::npos) << answer;
  stopping.join();
}

TEST(HttpServer, DuringTheDelayItStillAnswers) {
  std::promise<void> draining;
  RunningServer server([&](HttpServerOptions& options) {
    options.drainDelay = milliseconds(500);
    options.draining = [&] { draining.set_value(); };
  });
  server.beginStop();
  draining.get_future().get();
  EXPECT_EQ(HttpClient(server.port()).request("GET", "/a").status, 200);
}

}  // namespace
}  // namespace cossistant::server::testing
