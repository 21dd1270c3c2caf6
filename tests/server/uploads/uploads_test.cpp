#include "server/uploads/uploads.hpp"

#include <gtest/gtest.h>

#include <future>

#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

class UploadsScreenTest : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  Timestamp now_{1000};
  DiskFiles files_{folder_.path()};
  UploadUrls urls_{"a secret", 100, ""};
  Uploads uploads_{files_, urls_, [this] { return now_; }};

  /// The headers of a `PUT` that may still be made at 5000 ms.
  [[nodiscard]] Request put(const std::string& token = "TOKEN", NameValues more = {}) const {
    const UploadGrant grant{"o/w/c/" + token + "/a", "text/plain", 100, {5000}};
    Request request;
    request.method = "PUT";
    EXPECT_TRUE(parseTarget("/uploads/" + grant.key + urls_.signedQuery(grant), request));
    request.headers = {{"content-type", "text/plain"}};
    request.headers.insert(request.headers.end(), more.begin(), more.end());
    return request;
  }
  /// 0 for one that is let through.
  int refusalOf(const Request& request) {
    const auto screened = uploads_.screen(request);
    const auto* response = std::get_if<Response>(&screened);
    return response ? response->status : 0;
  }
  int statusOf(Request request) {
    std::promise<int> status;
    uploads_.handle(std::move(request), [&](Response response) { status.set_value(response.status); });
    return status.get_future().get();
  }
  /// The request with what takes its body, which was let through.
  Request begun(Request request) {
    request.sink = std::get<BodyAllowance>(uploads_.screen(request)).sink;
    return request;
  }
  static bool give(const Request& request, const std::string& piece) {
    std::promise<bool> isWanted;
    request.sink->write(piece, [&](bool wanted) { isWanted.set_value(wanted); });
    return isWanted.get_future().get();
  }
};

TEST_F(UploadsScreenTest, ASignedUrlHoldsUntilItExpires) {
  now_ = {5000};
  EXPECT_EQ(refusalOf(put()), 0);
  now_ = {5001};
  EXPECT_EQ(refusalOf(put()), 403);
}

TEST_F(UploadsScreenTest, ABodyMayComeInWhileItsUrlExpires) {
  Request request = begun(put());
  EXPECT_TRUE(give(request, "te"));
  now_ = {9000};
  EXPECT_TRUE(give(request, "xt"));
  EXPECT_EQ(statusOf(std::move(request)), 200);
  EXPECT_EQ(files_.get("o/w/c/TOKEN/a")->content, "text");
}

TEST_F(UploadsScreenTest, ABodyThatWasNotScreenedIsNotTaken) {
  Request request = put();
  request.body = "text";
  EXPECT_EQ(statusOf(std::move(request)), 403);
}

TEST_F(UploadsScreenTest, OnceAPieceFindsNoPlaceNoMoreAreWanted) {
  Request first = begun(put());
  Request second = begun(put());
  ASSERT_TRUE(give(first, "text"));
  ASSERT_EQ(statusOf(std::move(first)), 200);
  EXPECT_FALSE(give(second, "other"));
  EXPECT_EQ(statusOf(std::move(second)), 409);
}

TEST_F(UploadsScreenTest, ABodyIsAllowedWhatWasSigned) {
  const auto screened = uploads_.screen(put("TOKEN", {{"content-length", "100"}}));
  ASSERT_TRUE(std::holds_alternative<BodyAllowance>(screened));
  EXPECT_EQ(std::get<BodyAllowance>(screened).bytes, 100u);
  EXPECT_EQ(refusalOf(put("TOKEN", {{"content-length", "101"}})), 413);
}

TEST_F(UploadsScreenTest, MoreFilesThanFitAtOnceWaitForTheOthers) {
  std::vector<std::variant<BodyAllowance, Response>> coming;
  for (std::size_t i = 0; i < kMaxUploadsAtOnce; ++i) {
    coming.push_back(uploads_.screen(put()));
    ASSERT_TRUE(std::holds_alternative<BodyAllowance>(coming.back())) << i;
  }
  EXPECT_EQ(refusalOf(put()), 503);
  coming.pop_back();
  EXPECT_EQ(refusalOf(put()), 0);
}

TEST_F(UploadsScreenTest, OfManyPutsToOneAddressOneWins) {
  std::vector<std::promise<int>> statuses(20);
  for (auto& status : statuses) {
    Request request = begun(put());
    static_cast<void>(give(request, "text"));
    uploads_.handle(std::move(request), [&status](Response response) { status.set_value(response.status); });
  }
  int stored = 0;
  for (auto& status : statuses) {
    const int code = status.get_future().get();
    EXPECT_TRUE(code == 200 || code == 409) << code;
    stored += code == 200 ? 1 : 0;
  }
  EXPECT_EQ(stored, 1);
}

TEST_F(UploadsScreenTest, AfterTheStopNothingIsTaken) {
  Request request = begun(put());
  uploads_.stop();
  EXPECT_EQ(refusalOf(put()), 503);
  EXPECT_EQ(statusOf(std::move(request)), 503);
}

}  // namespace
}  // namespace cossistant::server
