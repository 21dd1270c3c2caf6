#include "server/http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <limits>

#include "server/http/body_sink.hpp"
#include "server/http/connections.hpp"
#include "server/http/cors.hpp"
#include "server/http/errors.hpp"
#include "server/http/limits.hpp"
#include "server/http/paths.hpp"
#include "server/metrics/metrics.hpp"
#include "server/text/ascii.hpp"
#include "server/websocket/session.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

/// When a client with too many sockets may ask again.
constexpr std::int64_t kLeaseWaitSeconds = 30;

/// A refusal in words. Where pages of other sites ask, they may read it, and it is an error as those of the routes.
Response refusal(int status, std::string_view prose, std::string_view target) {
  if (!isForAnyOrigin(target.substr(0, target.find('?')))) return textResponse(status, std::string(prose) + "\n");
  Response response = plainError(status, prose).response();
  allowAnyOrigin(response);
  return response;
}

/// The response to a request that could not be read, or nothing when the connection is simply gone. `target` is what
/// was read of it.
std::optional<Response> responseTo(const error_code& error, std::string_view target) {
  if (error == http::error::body_limit) return refusal(413, "The body is larger than it may be.", target);
  if (error == http::error::header_limit) return refusal(431, "The headers are larger than 16 KiB.", target);
  if (error == beast::error::timeout || error == http::error::end_of_stream) return std::nullopt;
  if (error.category() == make_error_code(http::error::bad_method).category()) {
    return refusal(400, "This is not an HTTP/1.1 request.", target);
  }
  return std::nullopt;
}

std::string_view targetOf(const http::request_header<>& head) {
  const auto target = head.target();
  return {target.data(), target.size()};
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Connections& all) : stream_(std::move(socket)), all_(all) {
  error_code error;
  const auto peer = stream_.socket().remote_endpoint(error);
  if (!error) peer_ = peer.address().to_string();
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), error);
}

Connection::~Connection() { all_.remove(this); }

void Connection::start() {
  all_.add(this, weak_from_this());
  const auto peer = parseAddress(peer_);
  if (!peer || !all_.options().proxies.contains(*peer)) {
    lease_ = all_.leases().take(subscriberOf(peer_));
    if (!lease_) {
      all_.options().metrics->countRateLimited("connections");
      return;
    }
  }
  asio::co_spawn(
      stream_.get_executor(), [self = shared_from_this()]() -> asio::awaitable<void> { co_await self->run(); },
      asio::detached);
}

void Connection::drain() {
  draining_ = true;
  if (!busy_ && !hasComeIn()) stream_.close();
}

bool Connection::hasComeIn() {
  error_code ignored;
  return buffer_.size() > 0 || stream_.socket().available(ignored) > 0;
}

asio::awaitable<void> Connection::run() {
  try {
    while (co_await serveOne()) {
    }
  } catch (const boost::system::system_error&) {
    // The peer went away; there is nobody to tell.
  }
  if (stream_.socket().is_open()) {
    error_code ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.close();
  }
}

asio::awaitable<bool> Connection::serveOne() {
  error_code error;
  const Timeouts& timeouts = all_.options().timeouts;
  if (buffer_.size() == 0) {
    stream_.expires_after(timeouts.idle);
    const std::size_t size =
        co_await stream_.async_read_some(buffer_.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
    buffer_.commit(size);
  }
  busy_ = true;
  http::request_parser<http::string_body> parser;
  parser.header_limit(kMaxHeaderBytes);
  // What the body may have is known once the headers are.
  parser.body_limit(std::numeric_limits<std::uint64_t>::max());
  stream_.expires_after(timeouts.header);
  co_await http::async_read_header(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  BodyAllowance allowance{kMaxBodyBytes, timeouts.body, {}};
  const bool isScreened =
      !error && (parser.get().method() == http::verb::put || beast::websocket::is_upgrade(parser.get()));
  if (isScreened && all_.options().screen) {
    Request head;
    if (readHead(parser.get(), head)) {
      auto screened = all_.options().screen(head);
      if (const auto* refusal = std::get_if<Response>(&screened)) {
        co_await refuse(*refusal, parser.get().version());
        co_return false;
      }
      allowance = std::get<BodyAllowance>(std::move(screened));
    }
  }
  parser.body_limit(allowance.bytes);
  if (!error && parser.content_length().value_or(0) > allowance.bytes) error = http::error::body_limit;
  if (!error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    http::response<http::empty_body> proceed(http::status::continue_, 11);
    co_await http::async_write(stream_, proceed, asio::redirect_error(asio::use_awaitable, error));
  }
  if (!error && allowance.sink) co_return co_await serveFile(parser, std::move(allowance));
  if (!error && !parser.is_done()) {
    stream_.expires_after(allowance.timeout);
    co_await http::async_read(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  }
  if (error) {
    const auto response = responseTo(error, targetOf(parser.get()));
    if (response) co_await refuse(*response, 11);
    co_return false;
  }

  auto message = parser.release();
  const bool isHead = message.method() == http::verb::head;
  const unsigned version = message.version();
  const bool asksToKeepAlive = message.keep_alive();
  const bool isUpgrade = beast::websocket::is_upgrade(message);
  Request request;
  if (!readHead(message, request)) {
    co_await write(refusal(400, "The request target is malformed.", targetOf(message)), isHead, false, version);
    co_return false;
  }
  if (isUpgrade && request.path == "/ws" && all_.options().sockets != nullptr) {
    co_await upgrade(std::move(message), std::move(request));
    co_return false;
  }
  request.body = std::move(message.body());
  co_return co_await respond(std::move(request), isHead, asksToKeepAlive, version);
}

asio::awaitable<bool> Connection::serveFile(http::request_parser<http::string_body>& head, BodyAllowance allowance) {
  http::request_parser<http::buffer_body> parser(std::move(head));
  const auto deadline = std::chrono::steady_clock::now() + allowance.timeout;
  bool isWanted = true;
  while (isWanted && !parser.is_done()) {
    std::string piece(kUploadPieceBytes, '\0');
    auto& body = parser.get().body();
    body.data = piece.data();
    body.size = piece.size();
    body.more = true;
    error_code error;
    stream_.expires_at(deadline);
    co_await http::async_read(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
    // Of a full piece.
    if (error == http::error::need_buffer) error = {};
    if (error) {
      allowance.sink.reset();
      const auto response = responseTo(error, targetOf(parser.get()));
      if (response) co_await refuse(*response, 11);
      co_return false;
    }
    piece.resize(piece.size() - body.size);
    stream_.expires_never();
    if (!piece.empty()) isWanted = co_await give(*allowance.sink, std::move(piece));
  }

  Request request;
  static_cast<void>(readHead(parser.get(), request));  // the screen has read it
  request.sink = std::move(allowance.sink);
  const unsigned version = parser.get().version();
  if (isWanted) co_return co_await respond(std::move(request), false, parser.get().keep_alive(), version);
  const Response response = co_await answer(std::move(request));
  co_await refuse(response, version);
  co_return false;
}

asio::awaitable<bool> Connection::respond(Request request, bool isHead, bool asksToKeepAlive, unsigned version) {
  stream_.expires_never();
  const Response response = co_await answer(std::move(request));
  const bool keepAlive = asksToKeepAlive && !draining_ && !all_.draining();
  co_await write(response, isHead, keepAlive, version);
  busy_ = false;
  // Draining may have begun during the write, when the connection was busy and left alone.
  co_return keepAlive && (!draining_ || hasComeIn());
}

bool Connection::readHead(const http::request_header<>& message, Request& request) const {
  request.method = std::string(message.method_string());
  for (const auto& field : message) {
    const auto name = field.name_string();
    request.headers.emplace_back(lowerCase({name.data(), name.size()}), field.value());
  }
  const TrustedProxies& proxies = all_.options().proxies;
  request.remoteAddress = clientAddress(peer_, request.headers, proxies);
  const auto isProxy = [&](const std::string& text) {
    const auto address = parseAddress(text);
    return address && proxies.contains(*address);
  };
  request.isProxied = isProxy(peer_);
  request.isClientKnown = parseAddress(request.remoteAddress) && !isProxy(request.remoteAddress);
  const auto target = message.target();
  return parseTarget({target.data(), target.size()}, request);
}

asio::awaitable<void> Connection::upgrade(http::request<http::string_body> message, Request request) {
  if (!lease_) lease_ = all_.leases().take(subscriberOf(request.remoteAddress));
  if (!lease_) {
    all_.options().metrics->countRateLimited("connections");
    co_return co_await refuse(tooManyRequests("There are too many sockets of this address.", kLeaseWaitSeconds),
                              message.version());
  }
  stream_.expires_never();
  std::make_shared<SocketSession>(stream_.release_socket(), all_, std::move(lease_))
      ->start(std::move(message), std::move(request));
}

template <class Value, class Handler>
std::function<void(Value)> Connection::resumedHere(Handler handler) {
  // The handler is move-only and may be called from another thread; it resumes the coroutine here.
  auto shared = std::make_shared<Handler>(std::move(handler));
  return [shared = std::move(shared), executor = stream_.get_executor()](Value value) mutable {
    asio::post(executor,
               [shared = std::move(shared), value = std::move(value)]() mutable { (*shared)(std::move(value)); });
  };
}

asio::awaitable<bool> Connection::give(BodySink& sink, std::string piece) {
  auto initiate = [this, &sink, &piece](auto handler) {
    sink.write(std::move(piece), resumedHere<bool>(std::move(handler)));
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(bool)>(initiate, asio::use_awaitable);
}

asio::awaitable<Response> Connection::answer(Request request) {
  auto initiate = [this, &request](auto handler) {
    all_.options().handle(std::move(request), resumedHere<Response>(std::move(handler)));
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(initiate, asio::use_awaitable);
}

asio::awaitable<void> Connection::refuse(const Response& response, unsigned version) {
  co_await write(response, false, false, version);
  // To close on what is still coming in would reset the connection, and the peer might never read the answer.
  error_code error;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
  stream_.expires_after(all_.options().timeouts.linger);
  while (!error) {
    buffer_.consume(buffer_.size());
    co_await stream_.async_read_some(buffer_.prepare(16384), asio::redirect_error(asio::use_awaitable, error));
  }
}

asio::awaitable<void> Connection::write(const Response& response, bool isHead, bool keepAlive, unsigned version) {
  http::response<http::span_body<const char>> message;
  message.result(static_cast<unsigned>(response.status));
  message.version(version);
  // Here rather than with the routes, since requests that cannot be read are answered as well (protocol §1).
  message.set("X-Robots-Tag", "noindex, nofollow");
  for (const auto& [name, value] : response.headers) message.set(name, value);
  message.keep_alive(keepAlive);
  const bool hasBody = response.status != 204 && response.status != 304;
  if (hasBody) message.content_length(response.body->size());
  if (hasBody && !isHead) message.body() = {response.body->data(), response.body->size()};
  stream_.expires_after(all_.options().timeouts.write);
  if (isHead || !hasBody) {
    http::response_serializer<http::span_body<const char>> serializer(message);
    co_await http::async_write_header(stream_, serializer, asio::use_awaitable);
  } else {
    co_await http::async_write(stream_, message, asio::use_awaitable);
  }
}

}  // namespace cossistant::server
