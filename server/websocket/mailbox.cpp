#include "server/websocket/mailbox.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>

#include "server/websocket/session.hpp"

namespace cossistant::server {
namespace {

/// What is carried out in one turn: other connections wait for no more than that.
constexpr std::size_t kMostAtOnce = 256;

}  // namespace

void Mailbox::post(Order order) {
  const std::lock_guard lock(mutex_);
  incoming_.push_back(std::move(order));
  if (isAwake_) return;
  isAwake_ = true;
  deliverSoon();
}

void Mailbox::deliverSoon() {
  boost::asio::post(network_, [this] { deliver(); });
}

void Mailbox::deliver() {
  if (next_ == current_.size()) {
    current_ = {};
    next_ = 0;
    const std::lock_guard lock(mutex_);
    current_.swap(incoming_);
  }
  for (const std::size_t end = std::min(next_ + kMostAtOnce, current_.size()); next_ < end; ++next_) {
    const Order order = std::move(current_[next_]);
    order.socket->carryOut(order);
  }
  const std::lock_guard lock(mutex_);
  isAwake_ = next_ < current_.size() || !incoming_.empty();
  if (isAwake_) deliverSoon();
}

}  // namespace cossistant::server
