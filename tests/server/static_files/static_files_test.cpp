#include "server/static_files/static_files.hpp"

#include <gtest/gtest.h>

#include "server/static_files/accept_encoding.hpp"
#include "server/static_files/content_type.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

class StaticFilesTest : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  StaticFiles files_{folder_.path() / "public"};

  Response get(const std::string& path, NameValues headers = {}) {
    Request request;
    request.method = "GET";
    request.path = path;
    request.headers = std::move(headers);
    return files_.serve(request);
  }
};

TEST_F(StaticFilesTest, AFileComesWithItsTypeAndAStrongTag) {
  folder_.write("public/widget/cossistant.wasm", "wasm");
  const Response response = get("/widget/cossistant.wasm");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(*response.body, "wasm");
  EXPECT_EQ(response.header("Content-Type"), "application/wasm");
  EXPECT_TRUE(response.header("ETag").starts_with('"'));
}

TEST_F(StaticFilesTest, AFileThatTheClientHasIsNotSentAgain) {
  folder_.write("public/a.css", "a{}");
  const std::string tag(get("/a.css").header("ETag"));
  const Response again = get("/a.css", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.body->empty());
}

TEST_F(StaticFilesTest, ACompressedSiblingIsSentToClientsThatTakeIt) {
  folder_.write("public/a.js", "plain");
  folder_.write("public/a.js.br", "brotli");
  folder_.write("public/a.js.gz", "gzip");
  const Response brotli = get("/a.js", {{"accept-encoding", "gzip, br"}});
  EXPECT_EQ(*brotli.body, "brotli");
  EXPECT_EQ(brotli.header("Content-Encoding"), "br");
  EXPECT_EQ(brotli.header("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(*get("/a.js", {{"accept-encoding", "gzip"}}).body, "gzip");
  EXPECT_EQ(*get("/a.js").body, "plain");
}

TEST_F(StaticFilesTest, ASiblingOlderThanItsFileIsNotSent) {
  folder_.write("public/a.js", "new");
  folder_.write("public/a.js.br", "old");
  const auto fileTime = std::filesystem::last_write_time(folder_.path() / "public/a.js");
  std::filesystem::last_write_time(folder_.path() / "public/a.js.br", fileTime - std::chrono::hours(1));
  EXPECT_EQ(*get("/a.js", {{"accept-encoding", "br"}}).body, "new");
}

TEST_F(StaticFilesTest, AChangedFileIsReadAgain) {
  folder_.write("public/a.js", "one");
  EXPECT_EQ(*get("/a.js").body, "one");
  folder_.write("public/a.js", "two");
  std::filesystem::last_write_time(folder_.path() / "public/a.js",
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(*get("/a.js").body, "two");
}

TEST_F(StaticFilesTest, NothingOutsideTheFolderIsServed) {
  folder_.write("secret.txt", "secret");
  folder_.write("public/.hidden", "hidden");
  folder_.write("public/a.js", "a");
  std::filesystem::create_symlink(folder_.path() / "secret.txt", folder_.path() / "public/link.txt");
  for (const char* path : {"/../secret.txt", "/x/../../secret.txt", "/..\\secret.txt", "//../secret.txt", "/.hidden",
                           "/link.txt", "/a.js/../../secret.txt"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
}

TEST_F(StaticFilesTest, AFolderIsItsIndexPage) {
  folder_.write("public/inbox/index.html", "<!doctype html>");
  EXPECT_EQ(get("/inbox/").status, 200);
  EXPECT_EQ(get("/inbox").header("Location"), "/inbox/");
}

TEST_F(StaticFilesTest, APageComesWithAStrictPolicy) {
  folder_.write("public/inbox/index.html", "<!doctype html>");
  const Response page = get("/inbox/");
  const std::string policy(page.header("Content-Security-Policy"));
  EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(policy.find("unsafe-inline"), std::string::npos);
  EXPECT_EQ(policy.find("'unsafe-eval'"), std::string::npos);
  EXPECT_EQ(page.header("X-Content-Type-Options"), "nosniff");
}

TEST_F(StaticFilesTest, OnlyTheWidgetMayBeUsedByOtherSites) {
  folder_.write("public/widget/widget.js", "a");
  folder_.write("public/inbox/inbox.js", "a");
  const Response widget = get("/widget/widget.js");
  EXPECT_EQ(widget.header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(widget.header("Cross-Origin-Resource-Policy"), "cross-origin");
  EXPECT_EQ(get("/inbox/inbox.js").header("Access-Control-Allow-Origin"), "");
}

TEST_F(StaticFilesTest, APlaceholderIsFilledInEscapedAndNeverCached) {
  folder_.write("public/demo/index.html", "<p data-key=\"{{publicKey}}\">{{publicKey}}</p>");
  files_.substitute("/demo/index.html", "publicKey", [] { return std::string("pk\"<"); });
  const Response page = get("/demo/");
  EXPECT_EQ(*page.body, "<p data-key=\"pk&quot;&lt;\">pk&quot;&lt;</p>");
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
}

TEST_F(StaticFilesTest, OtherMethodsAreRefused) {
  Request request;
  request.method = "POST";
  request.path = "/a.js";
  EXPECT_EQ(files_.serve(request).status, 405);
}

TEST(AcceptEncoding, AnEncodingWithZeroWeightIsRefused) {
  EXPECT_TRUE(acceptsEncoding("gzip, br;q=0.5", "br"));
  EXPECT_TRUE(acceptsEncoding(" br ", "br"));
  EXPECT_FALSE(acceptsEncoding("gzip, br;q=0", "br"));
  EXPECT_FALSE(acceptsEncoding("br; q=0.0", "br"));
  EXPECT_FALSE(acceptsEncoding("gzip", "br"));
  EXPECT_FALSE(acceptsEncoding("", "br"));
}

TEST(ContentType, IsKnownByTheEndOfTheName) {
  EXPECT_EQ(contentTypeOf("/a/index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(contentTypeOf("/a.unknown"), "application/octet-stream");
}

}  // namespace
}  // namespace cossistant::server
