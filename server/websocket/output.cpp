#include "server/websocket/output.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
using boost::system::error_code;

namespace {

using TimePoint = asio::steady_timer::time_point;

}  // namespace

Output::Output(asio::ip::tcp::socket socket) : socket_(std::move(socket)), drained_(socket_.get_executor()) {
  // An error shows with the first write.
  error_code ignored;
  socket_.non_blocking(true, ignored);
}

void Output::write(Chunk chunk) {
  if (error_) return;
  queuedBytes_ += chunk->size();
  queue_.push_back(std::move(chunk));
  if (!isWaiting_) flush();
}

void Output::clear() {
  const std::size_t begun = written_ > 0 ? 1 : 0;
  while (queue_.size() > begun) {
    queuedBytes_ -= queue_.back()->size();
    queue_.pop_back();
  }
}

void Output::close() {
  error_code ignored;
  socket_.close(ignored);
}

void Output::flush() {
  std::size_t done = 0;
  while (done < queue_.size()) {
    const std::string& chunk = *queue_[done];
    error_code error;
    written_ += socket_.write_some(asio::buffer(chunk.data() + written_, chunk.size() - written_), error);
    if (error == asio::error::would_block || error == asio::error::try_again) break;
    if (error) return fail(error);
    if (written_ < chunk.size()) continue;
    queuedBytes_ -= chunk.size();
    written_ = 0;
    ++done;
  }
  queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(done));
  if (!queue_.empty()) return waitForRoom();
  // A peer that was slow once may be idle for hours.
  if (queue_.capacity() > 1) queue_ = {};
  if (drained_.expiry() == TimePoint::max()) drained_.expires_at(TimePoint::min());
}

void Output::waitForRoom() {
  if (drained_.expiry() != TimePoint::max()) drained_.expires_at(TimePoint::max());
  isWaiting_ = true;
  socket_.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](const error_code& error) {
    self->isWaiting_ = false;
    if (error) return self->fail(error);
    self->flush();
  });
}

void Output::fail(const error_code& error) {
  error_ = error;
  queue_ = {};
  queuedBytes_ = 0;
  drained_.expires_at(TimePoint::min());
  close();
}

}  // namespace cossistant::server
