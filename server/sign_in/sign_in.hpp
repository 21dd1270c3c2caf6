#pragma once

#include <functional>
#include <memory>

#include "server/auth/authenticate.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

inline constexpr std::string_view kSessionPath = "/inbox/session";

/// Who is signed in to the inbox, at `/inbox/session` (selfhost §8): `POST {email, password}` signs in, `GET` says who
/// it is, `DELETE` signs out. The first two answer `{user, website}`; 401 for nobody. Passwords have a thread of their
/// own, so that no message waits for one.
class SignIn {
 public:
  /// `executor` must outlive it.
  SignIn(Executor& executor, AuthSettings settings, Clock clock);
  ~SignIn();
  SignIn(const SignIn&) = delete;
  SignIn& operator=(const SignIn&) = delete;

  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);
  /// Finishes the passwords that are being checked. Before the executor is stopped.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
