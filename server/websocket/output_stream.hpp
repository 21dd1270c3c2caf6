#pragma once

#include <boost/asio/compose.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/websocket/teardown.hpp>

#include "server/websocket/output.hpp"

namespace cossistant::server {

/// The layer under Beast's WebSocket: what Beast writes itself (its answer to the upgrade, pings, pongs and closes)
/// goes to the same output as the frames that we write past it, so that neither gets into the middle of the other.
class OutputStream {
 public:
  using next_layer_type = boost::asio::ip::tcp::socket;
  using executor_type = next_layer_type::executor_type;

  explicit OutputStream(std::shared_ptr<Output> output) : output_(std::move(output)) {}

  [[nodiscard]] executor_type get_executor() noexcept { return next_layer().get_executor(); }
  [[nodiscard]] next_layer_type& next_layer() noexcept { return output_->socket(); }
  [[nodiscard]] const next_layer_type& next_layer() const noexcept { return output_->socket(); }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return next_layer().async_read_some(buffers, std::forward<Token>(token));
  }

  /// Ends when all of `buffers` has left, and what was queued before.
  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    auto chunk = std::make_shared<const std::string>(boost::beast::buffers_to_string(buffers));
    return boost::asio::async_compose<Token, void(boost::system::error_code, std::size_t)>(
        Write{output_, std::move(chunk)}, token, next_layer());
  }

 private:
  struct Write {
    std::shared_ptr<Output> output;
    Output::Chunk chunk;
    bool hasBegun = false;

    template <class Self>
    void operator()(Self& self, boost::system::error_code = {}) {
      if (hasBegun) return self.complete(output->error(), output->error() ? 0 : chunk->size());
      hasBegun = true;
      output->write(chunk);
      boost::asio::steady_timer& drained = output->drained();
      drained.async_wait(std::move(self));
    }
  };

  std::shared_ptr<Output> output_;
};

/// Customisation points of Beast: how a WebSocket ends its TCP connection.
inline void teardown(boost::beast::role_type role, OutputStream& stream, boost::system::error_code& error) {
  boost::beast::websocket::teardown(role, stream.next_layer(), error);
}

template <class Handler>
void async_teardown(boost::beast::role_type role, OutputStream& stream, Handler&& handler) {
  boost::beast::websocket::async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}

}  // namespace cossistant::server
