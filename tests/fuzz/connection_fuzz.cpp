#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <string>

#include "server/http/answer.hpp"
#include "server/http/connection.hpp"
#include "server/http/connections.hpp"
#include "server/metrics/metrics.hpp"
#include "server/websocket/gateway.hpp"
#include "server/websocket/mailbox.hpp"
#include "tests/fuzz/any_json.hpp"
#include "tests/fuzz/bytes.hpp"
#include "tests/fuzz/frames.hpp"
#include "tests/fuzz/site.hpp"

/// Whatever bytes come in on a connection, as a request or as frames after an upgrade, the connection ends when they
/// do, and what left until then was whole frames of JSON. The first byte chooses who upgrades, or that all bytes are
/// the client's own; the second how many of them come before the rest.

namespace {

using namespace cossistant;
using namespace cossistant::server;
using cossistant::fuzzing::Bytes;
namespace asio = boost::asio;

void expect(bool isRight, const char* what) {
  if (isRight) return;
  std::fprintf(stderr, "expected: %s\n", what);
  std::abort();
}

/// The server without a port: the network thread is the fuzzer's.
struct World {
  fuzzing::Site site;
  LocalBus bus;
  Hub hub;
  Metrics metrics;
  KeyUses keyUses;
  Executor executor{site.store, bus, [] { return fuzzing::kFuzzNow; }};
  Gateway gateway{executor, hub, bus, keyUses, {fuzzing::kServerSecret, ""}, [] { return fuzzing::kFuzzNow; }};
  HttpServerOptions options;
  asio::io_context network{1};
  Mailbox mailbox{network};
  Connections connections{options, mailbox};

  World() {
    bus.subscribe([this](const std::vector<Envelope>& envelopes) { hub.deliver(envelopes); });
    options.handle = [](const Request&, const std::function<void(Response)>& done) { done(textResponse(404, "")); };
    options.sockets = &gateway;
    options.metrics = &metrics;
  }

  /// Until neither the network nor the store has anything to do: what the store has came from the network.
  void settle() {
    for (network.restart(); network.poll() > 0; network.restart()) {
      std::promise<void> stored;
      if (!executor.submit([](UnitOfWork&) {}, [&](const std::exception_ptr&) { stored.set_value(); })) std::abort();
      stored.get_future().wait();
    }
  }
};

/// The client's end of a connection. To the server a pair of sockets of the system is as good as TCP.
class Client {
 public:
  explicit Client(World& world) : world_(world) {
    std::array<int, 2> pair{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()) != 0) std::abort();
    end_ = pair[0];
    asio::ip::tcp::socket socket(world.network);
    socket.assign(asio::ip::tcp::v4(), pair[1]);
    std::make_shared<Connection>(std::move(socket), world.connections)->start();
    world.settle();
  }
  ~Client() { close(end_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// What comes back meanwhile is kept.
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(end_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      // It may have closed before it took all.
      if (sent < 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
      world_.settle();
      receive();
    }
  }
  /// Says that no more comes, and waits until the server has let go of the connection.
  void finish() {
    shutdown(end_, SHUT_WR);
    for (int i = 0; i < 100 && world_.connections.count() > 0; ++i) {
      world_.settle();
      receive();
    }
    receive();
  }
  [[nodiscard]] const std::string& received() const { return received_; }

 private:
  void receive() {
    std::array<char, 4096> buffer{};
    for (ssize_t size; (size = recv(end_, buffer.data(), buffer.size(), 0)) > 0;) {
      received_.append(buffer.data(), static_cast<std::size_t>(size));
    }
  }

  World& world_;
  int end_ = -1;
  std::string received_;
};

/// How a client asks for a socket; empty for one who is to do so itself.
std::string upgradeOf(std::size_t who, const fuzzing::Site& site) {
  const std::array<std::string, 5> queries = {"", "?publicKey=" + site.publicKey + "&visitorId=" + site.ada,
                                              "?publicKey=" + site.publicKey + "&visitorId=" + site.bob,
                                              "?token=" + site.privateKey, "?token=nobody"};
  if (who == 0) return {};
  return "GET /ws" + queries.at(who) +
         " HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\nUpgrade: websocket\r\n"
         "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

void checkFrames(std::string_view received) {
  expect(received.starts_with("HTTP/1.1 101 "), "an upgrade");
  received.remove_prefix(received.find("\r\n\r\n") + 4);
  std::vector<fuzzing::SocketFrame> frames;
  expect(fuzzing::readServerFrames(received, frames), "whole frames");
  expect(!frames.empty() && frames.front().opcode == 1, "a word about who has come");
  for (const fuzzing::SocketFrame& frame : frames) {
    const bool isJson = frame.payload == "pong" || fuzzing::isJson(frame.payload);
    expect(frame.opcode != 1 || isJson, "JSON or a pong");
    expect(frame.opcode != 8 || frame.payload.size() != 1, "a whole close code");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  Bytes bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::string upgrade = upgradeOf(bytes.below(5), world.site);
  const std::size_t first = bytes.byte();
  Client client(world);
  client.send(upgrade);
  client.send(bytes.rest().substr(0, first));
  client.send(bytes.rest().substr(std::min(first, bytes.rest().size())));
  client.finish();
  expect(world.connections.count() == 0 && world.hub.count() == 0, "nothing left of the connection");
  if (!upgrade.empty()) checkFrames(client.received());
  return 0;
}
