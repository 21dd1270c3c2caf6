#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "server/webhooks/addresses.hpp"

namespace cossistant::server {

/// A `POST` of JSON.
struct Outgoing {
  std::string id;  // the caller's, comes back with the outcome
  std::string url;
  std::vector<std::string> headers;  // `Name: value`
  std::string body;
  Reach reach = Reach::Public;
};

struct Outcome {
  std::string id;
  int status = 0;     // of HTTP; 0 when there was no answer
  std::string error;  // a sentence without its end; empty for 2xx
};

inline constexpr std::chrono::seconds kConnectTimeout{5};
inline constexpr std::chrono::seconds kDeliveryTimeout{10};  // from the start to the end of the answer
inline constexpr std::size_t kMaxAnswerBytes = 64u << 10;    // more is a failure; none of it is kept

/// Sends requests side by side, so that a slow endpoint delays no other. Goes only where `reach` says, by the address
/// that it connects to and not by what a name led to earlier, follows no redirect and uses no proxy of the environment.
/// One thread, but for `wake`. Transfers that run when it is destroyed are cut off.
class HttpSender {
 public:
  HttpSender();
  ~HttpSender();
  HttpSender(const HttpSender&) = delete;
  HttpSender& operator=(const HttpSender&) = delete;

  void start(Outgoing request);
  /// Goes on until something ended, `wake` is called, or `wait` is over. Returns what ended.
  [[nodiscard]] std::vector<Outcome> run(std::chrono::milliseconds wait);
  /// Ends a present or the next `run`. Any thread.
  void wake() noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
