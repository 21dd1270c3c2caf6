#include "server/sign_in/sign_in.hpp"

#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include "core/json/codec.hpp"
#include "core/model/agent.hpp"
#include "server/auth/own_page.hpp"
#include "server/auth/password.hpp"
#include "server/auth/session_cookie.hpp"
#include "server/http/answer.hpp"
#include "server/http/errors.hpp"
#include "server/http/limits.hpp"
#include "server/routes/parse.hpp"
#include "server/services/accounts.hpp"
#include "server/sign_in/attempts.hpp"

namespace cossistant::server {
namespace {

using Done = std::function<void(Response)>;

struct SignInRequest {
  std::string email;
  std::string password;
};

void describe(json::Fields& fields, SignInRequest& request) {
  fields.field("email", request.email);
  fields.field("password", request.password);
}

struct SignedInWebsite {
  std::string id;
  std::string name;
};

void describe(json::Fields& fields, SignedInWebsite& website) {
  fields.field("id", website.id);
  fields.field("name", website.name);
}

struct SignedIn {
  HumanAgent user;
  SignedInWebsite website;
};

void describe(json::Fields& fields, SignedIn& signedIn) {
  fields.object("user", signedIn.user);
  fields.object("website", signedIn.website);
}

ApiError wrongPassword() { return unauthorized("The email or the password is wrong."); }
ApiError signedOut() { return unauthorized("Nobody is signed in here."); }
ApiError busy() { return unavailable(503, "The server is busy; try again."); }

SignedIn signedInAs(const std::string& websiteId, const std::string& userId, Store& store) {
  auto teammate = store.humanAgent(websiteId, userId);
  auto website = store.website(websiteId);
  if (!teammate || !website) throw signedOut();
  return {*std::move(teammate), {website->id, website->name}};
}

/// One sign-in on its way from thread to thread.
struct SignInAttempt {
  Request request;
  SignInRequest asked;
  std::optional<AccountRecord> account;
  std::string betterHash;  // when the parameters have risen since the password was set
  Response response;
  Done done;
};

}  // namespace

class SignIn::Impl {
 public:
  Impl(Executor& executor, AuthSettings settings, Clock clock)
      : executor_(executor), settings_(std::move(settings)), attempts_(std::move(clock)) {}

  void handle(Request request, Done done) {
    try {
      if (request.method == "GET" || request.method == "HEAD") return show(request, done);
      if (request.method == "POST") return signIn(std::move(request), done);
      if (request.method == "DELETE") return signOut(request, done);
    } catch (...) {
      return done(responseTo(std::current_exception()));
    }
    done(methodNotAllowed("The session does not have this method.", "DELETE, GET, HEAD, POST"));
  }

  void stop() {
    stopping_ = true;
    thread_.join();
  }

 private:
  [[nodiscard]] bool isSecure(const Request& request) const {
    const auto origin = ownOrigin(request, settings_.publicUrl);
    return origin && origin->isSecure;
  }

  void show(const Request& request, const Done& done) {
    const std::string token = sessionTokenOf(request);
    if (token.empty()) throw signedOut();
    requireOwnPage(request, settings_.publicUrl);
    answerInStore(
        executor_,
        [this, token, secure = isSecure(request)](UnitOfWork& work) {
          const auto session = useSession(token, settings_.secret, work);
          if (!session) throw signedOut();
          Response response = ok(signedInAs(session->websiteId, session->userId, work.store));
          // The browser forgets the cookie by its own clock.
          response.set("Set-Cookie", sessionCookie(token, secure));
          return response;
        },
        done);
  }

  void signOut(const Request& request, const Done& done) {
    requireOwnPage(request, settings_.publicUrl);
    answerInStore(
        executor_,
        [this, token = sessionTokenOf(request), secure = isSecure(request)](UnitOfWork& work) {
          if (!token.empty()) endSession(token, settings_.secret, work);
          Response response;
          response.status = 204;
          response.set("Set-Cookie", endedSessionCookie(secure));
          return response;
        },
        done);
  }

  void signIn(Request request, const Done& done) {
    requireOwnPage(request, settings_.publicUrl);
    auto attempt = std::make_shared<SignInAttempt>();
    attempt->asked = parseBody<SignInRequest>(request);
    if (attempt->asked.password.size() > kMaxPasswordBytes) throw wrongPassword();
    if (stopping_ || waiting_ >= kMaxQueuedPasswords) throw busy();
    if (const auto seconds = attempts_.begin(request.remoteAddress, attempt->asked.email)) {
      return done(tooManyRequests("Too many tries: wait before the next one.", *seconds));
    }
    attempt->request = std::move(request);
    attempt->done = done;
    ++waiting_;
    const bool accepted = executor_.submit(
        [attempt](UnitOfWork& work) { attempt->account = work.store.accountByEmail(attempt->asked.email); },
        [this, attempt](std::exception_ptr failure) {
          if (failure) return finish(*attempt, failure);
          boost::asio::post(thread_, [this, attempt] { check(attempt); });
        });
    if (!accepted) finish(*attempt, std::make_exception_ptr(busy()));
  }

  /// On the thread of passwords.
  void check(const std::shared_ptr<SignInAttempt>& attempt) {
    try {
      const std::string& password = attempt->asked.password;
      // Nobody's hash, where nobody has the email: the answer takes as long.
      const bool isRight = isPassword(password, attempt->account ? attempt->account->passwordHash : nobodysHash());
      if (!isRight || !attempt->account) throw wrongPassword();
      if (isOutdatedHash(attempt->account->passwordHash)) attempt->betterHash = hashPassword(password);
    } catch (...) {
      return finish(*attempt, std::current_exception());
    }
    attempts_.forgive(attempt->request.remoteAddress, attempt->asked.email);
    const bool accepted = executor_.submit([this, attempt](UnitOfWork& work) { enter(*attempt, work); },
                                           [this, attempt](std::exception_ptr failure) { finish(*attempt, failure); });
    if (!accepted) finish(*attempt, std::make_exception_ptr(busy()));
  }

  void enter(SignInAttempt& attempt, UnitOfWork& work) {
    const auto account = work.store.account(attempt.account->userId);
    // It may have been given another password since.
    if (!account || account->passwordHash != attempt.account->passwordHash) throw wrongPassword();
    if (!attempt.betterHash.empty()) {
      AccountRecord better = *account;
      better.passwordHash = attempt.betterHash;
      work.store.putAccount(better);
    }
    const std::string token = startSession(account->userId, settings_.secret, work);
    attempt.response = ok(signedInAs(account->websiteId, account->userId, work.store));
    attempt.response.set("Set-Cookie", sessionCookie(token, isSecure(attempt.request)));
  }

  void finish(SignInAttempt& attempt, const std::exception_ptr& failure) {
    --waiting_;
    attempt.done(failure ? responseTo(failure) : std::move(attempt.response));
  }

  Executor& executor_;
  AuthSettings settings_;
  Attempts attempts_;
  std::atomic<std::size_t> waiting_ = 0;
  std::atomic<bool> stopping_ = false;
  boost::asio::thread_pool thread_{1};  // one: each password takes 32 MiB
};

SignIn::SignIn(Executor& executor, AuthSettings settings, Clock clock)
    : impl_(std::make_unique<Impl>(executor, std::move(settings), std::move(clock))) {}
SignIn::~SignIn() = default;
void SignIn::handle(Request request, std::function<void(Response)> done) {
  impl_->handle(std::move(request), std::move(done));
}
void SignIn::stop() { impl_->stop(); }

}  // namespace cossistant::server
