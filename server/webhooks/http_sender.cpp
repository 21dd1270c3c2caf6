#include "server/webhooks/http_sender.hpp"

#include <sys/socket.h>

#include <map>
#include <stdexcept>

#include "server/http_client/curl.hpp"

namespace cossistant::server {
namespace {

struct Transfer {
  Outgoing request;
  CurlHeaders headers;
  CurlHandle easy;
  std::size_t answerBytes = 0;
  bool wasRefused = false;  // an address was not within reach
};

/// In place of `socket`: the address is checked after the name was resolved, just before it is connected to.
curl_socket_t openSocket(void* data, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(data);
  if (!isWithin(transfer.request.reach, addressKind(address->addr))) {
    transfer.wasRefused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t countAnswer(char*, std::size_t size, std::size_t count, void* data) {
  auto& transfer = *static_cast<Transfer*>(data);
  transfer.answerBytes += size * count;
  return transfer.answerBytes > kMaxAnswerBytes ? 0 : size * count;
}

long inMs(std::chrono::milliseconds time) { return static_cast<long>(time.count()); }

void prepare(Transfer& transfer) {
  const Outgoing& request = transfer.request;
  appendHeader(transfer.headers, "Content-Type: application/json");
  appendHeader(transfer.headers, "Expect:");  // no waiting for a 100 before the body
  for (const std::string& line : request.headers) appendHeader(transfer.headers, line);

  CURL* easy = transfer.easy.get();
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");  // through a proxy the address would not be seen
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, inMs(kConnectTimeout));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, inMs(kDeliveryTimeout));
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "cossistant-server");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer.headers.get());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.c_str());
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, openSocket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, countAnswer);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
}

Outcome outcomeOf(const Transfer& transfer, CURLcode result) {
  long status = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
  Outcome outcome{transfer.request.id, static_cast<int>(status), {}};
  if (transfer.answerBytes > kMaxAnswerBytes) {
    outcome.error = "the answer is over 64 KiB";
  } else if (result != CURLE_OK && transfer.wasRefused) {
    outcome.error = "the address is not of the public internet";
  } else if (result != CURLE_OK) {
    outcome.error = curl_easy_strerror(result);
  } else if (status < 200 || status > 299) {
    outcome.error = "the endpoint answered " + std::to_string(status);
  }
  return outcome;
}

CURLM* newMulti() {
  CURLM* multi = isCurlReady() ? curl_multi_init() : nullptr;
  if (multi == nullptr) throw std::runtime_error("libcurl does not start");
  return multi;
}

}  // namespace

class HttpSender::Impl {
 public:
  ~Impl() {
    for (const auto& [easy, transfer] : transfers_) curl_multi_remove_handle(multi_, easy);
    transfers_.clear();
    curl_multi_cleanup(multi_);
  }

  void start(Outgoing request) {
    auto transfer = std::make_unique<Transfer>();
    transfer->request = std::move(request);
    transfer->easy.reset(curl_easy_init());
    if (!transfer->easy) throw std::bad_alloc();
    prepare(*transfer);
    CURL* easy = transfer->easy.get();
    curl_multi_add_handle(multi_, easy);
    transfers_.emplace(easy, std::move(transfer));
  }

  std::vector<Outcome> run(std::chrono::milliseconds wait) {
    auto ended = advance();
    if (!ended.empty()) return ended;
    curl_multi_poll(multi_, nullptr, 0, static_cast<int>(wait.count()), nullptr);
    return advance();
  }

  void wake() noexcept { curl_multi_wakeup(multi_); }

 private:
  std::vector<Outcome> advance() {
    int running = 0;
    curl_multi_perform(multi_, &running);
    std::vector<Outcome> ended;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* easy = message->easy_handle;
      const auto found = transfers_.find(easy);
      ended.push_back(outcomeOf(*found->second, message->data.result));
      curl_multi_remove_handle(multi_, easy);
      transfers_.erase(found);
    }
    return ended;
  }

  CURLM* multi_ = newMulti();
  std::map<CURL*, std::unique_ptr<Transfer>> transfers_;
};

HttpSender::HttpSender() : impl_(std::make_unique<Impl>()) {}
HttpSender::~HttpSender() = default;
void HttpSender::start(Outgoing request) { impl_->start(std::move(request)); }
std::vector<Outcome> HttpSender::run(std::chrono::milliseconds wait) { return impl_->run(wait); }
void HttpSender::wake() noexcept { impl_->wake(); }

}  // namespace cossistant::server
