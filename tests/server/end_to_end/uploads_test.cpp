#include <thread>

#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

/// The path and query of a URL of this server.
std::string targetOf(const std::string& url) { return url.substr(url.find('/', url.find("://") + 3)); }

class UploadsTest : public EndToEnd {
 protected:
  static std::filesystem::path filesFolder() { return server().database().string() + ".files"; }
  struct Signed {
    std::string put;
    std::string get;
    std::string url;
  };

  HttpClient client_{server().port()};
  std::string ada_ = newVisitor();

  Signed sign(const std::string& contentType, const std::string& fileName = "a", int lifetime = 900) {
    const Json website = visitor("GET", "/v1/websites", ada_).json();
    const std::string id = website.text("/id");
    const std::string body = R"({"contentType":")" + contentType + R"(","websiteId":")" + id +
                             R"(","scope":{"type":"conversation","conversationId":"CO1","websiteId":")" + id +
                             R"(","organizationId":")" + website.text("/organizationId") + R"("},"fileName":")" +
                             fileName + R"(","useCdn":false,"expiresInSeconds":)" + std::to_string(lifetime) + "}";
    const Json json = visitor("POST", "/v1/uploads/sign-url", ada_, body).json();
    return {targetOf(json.text("/uploadUrl")), targetOf(json.text("/publicUrl")), json.text("/publicUrl")};
  }
  Answer put(const std::string& target, const std::string& contentType, const std::string& content) {
    return client_.request("PUT", target, {{"Content-Type", contentType}, {"Origin", "https://shop.example"}}, content);
  }
};

TEST_F(UploadsTest, AFileIsPutReadAndPartOfAMessage) {
  const Signed at = sign("image/png", "photo.png");
  const std::string content = std::string("\x89PNG\0\n", 6) + std::string(3u << 20, 'x');
  const Answer stored = put(at.put, "image/png", content);
  EXPECT_EQ(stored.status, 200) << stored.body;
  EXPECT_EQ(stored.header("access-control-allow-origin"), "*");

  const Answer read = client_.request("GET", at.get);
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.body, content);
  EXPECT_EQ(read.header("content-type"), "image/png");
  const Answer head = client_.request("HEAD", at.get);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("content-length"), std::to_string(content.size()));

  const std::string talk = newConversation(ada_);
  const Answer said =
      visitor("POST", "/v1/messages", ada_,
              R"({"conversationId":")" + talk + R"(","item":{"text":"look","parts":[{"type":"image","url":")" + at.url +
                  R"(","mediaType":"image/png","filename":"photo.png"}]}})");
  EXPECT_EQ(said.json().text("/item/parts/1/url"), at.url) << said.body;
}

TEST_F(UploadsTest, FilesAreBesideTheDatabase) {
  const Signed at = sign("text/plain", "note.txt");
  ASSERT_EQ(put(at.put, "text/plain", "hello").status, 200);
  EXPECT_TRUE(std::filesystem::is_regular_file(filesFolder() / at.get.substr(std::string("/uploads/").size())));
}

TEST_F(UploadsTest, AFileCanDoNothingInABrowser) {
  const Signed at = sign("text/html; charset=utf-8", "page.html");
  ASSERT_EQ(put(at.put, "text/html; charset=utf-8", "<script>alert(1)</script>").status, 200);
  const Answer read = client_.request("GET", at.get);
  EXPECT_EQ(read.header("content-disposition"), "attachment; filename=\"page.html\"");
  EXPECT_EQ(read.header("x-content-type-options"), "nosniff");
  EXPECT_TRUE(read.header("content-security-policy").starts_with("default-src 'none';"));
  EXPECT_TRUE(read.header("content-security-policy").ends_with("sandbox"));
  EXPECT_EQ(read.header("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(read.header("cross-origin-resource-policy"), "cross-origin");
  EXPECT_EQ(read.header("x-robots-tag"), "noindex, nofollow");
}

TEST_F(UploadsTest, RasterImagesAreShownAndAllElseIsDownloaded) {
  for (const char* type : {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"}) {
    const Signed at = sign(type);
    ASSERT_EQ(put(at.put, type, "x").status, 200) << type;
    EXPECT_EQ(client_.request("GET", at.get).header("content-disposition"), "") << type;
  }
  for (const char* type : {"image/svg+xml", "image/png; a=b", "image/bmp", "text/plain", "application/pdf", "x"}) {
    const Signed at = sign(type);
    ASSERT_EQ(put(at.put, type, "x").status, 200) << type;
    EXPECT_EQ(client_.request("GET", at.get).header("content-disposition"), "attachment; filename=\"a\"") << type;
  }
}

TEST_F(UploadsTest, AFileIsPutOnce) {
  const Signed at = sign("text/plain");
  ASSERT_EQ(put(at.put, "text/plain", "first").status, 200);
  const Answer again = put(at.put, "text/plain", "second");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.header("access-control-allow-origin"), "*");
  EXPECT_EQ(client_.request("GET", at.get).body, "first");
}

TEST_F(UploadsTest, AnotherTypeThanTheSignedOneIs415) {
  const Signed at = sign("image/png");
  EXPECT_EQ(put(at.put, "text/html", "x").status, 415);
  EXPECT_EQ(put(at.put, "image/png; a=b", "x").status, 415);
  EXPECT_EQ(client_.request("PUT", at.put, {}, "x").status, 415);
  EXPECT_EQ(client_.request("GET", at.get).status, 404);
}

TEST_F(UploadsTest, WithoutASignatureOfThisServerIs403) {
  const Signed at = sign("image/png");
  const Signed other = sign("image/png");
  const std::string query = at.put.substr(at.put.find('?'));
  for (const std::string& target : {at.get, at.put + "0", other.get + query, at.get + "/../b" + query,
                                    std::string("/uploads/../data/test.db") + query, std::string("/uploads/a")}) {
    const Answer answer = put(target, "image/png", "x");
    EXPECT_EQ(answer.status, 403) << target;
    EXPECT_EQ(answer.json().text("/error"), "FORBIDDEN") << target;
    EXPECT_EQ(answer.header("access-control-allow-origin"), "*") << target;
  }
  EXPECT_EQ(client_.request("GET", at.get).status, 404);
}

TEST_F(UploadsTest, ALargeBodyIsRefusedBeforeItIsRead) {
  const Signed at = sign("image/png");
  const std::string head = "PUT " + at.put + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n";
  const std::string answer = client_.raw(head + "Expect: 100-continue\r\nContent-Length: 10485761\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413")) << answer;
  EXPECT_NE(answer.find("Access-Control-Allow-Origin: *"), std::string::npos) << answer;
  const std::string chunked = client_.raw(head + "Transfer-Encoding: chunked\r\n\r\nA00001\r\n" +
                                          std::string(10'485'761, 'x') + "\r\n0\r\n\r\n");
  EXPECT_TRUE(chunked.starts_with("HTTP/1.1 413")) << chunked;
  EXPECT_EQ(client_.request("GET", at.get).status, 404);
}

TEST_F(UploadsTest, NothingIsLeftOfAFileThatBreaksOff) {
  const Signed at = sign("text/plain");
  const auto drafts = filesFolder() / "=new";
  const auto hasDrafts = [&] { return std::filesystem::exists(drafts) && !std::filesystem::is_empty(drafts); };
  const auto waitFor = [&](bool wanted) {
    for (int i = 0; i < 1000 && hasDrafts() != wanted; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return hasDrafts() == wanted;
  };
  {
    HttpClient client(server().port());
    client.begin("PUT " + at.put + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" +
                 "Content-Length: 2000000\r\n\r\n" + std::string(1'000'000, 'x'));
    ASSERT_TRUE(waitFor(true));
  }
  EXPECT_TRUE(waitFor(false));
  EXPECT_EQ(client_.request("GET", at.get).status, 404);
  EXPECT_EQ(put(at.put, "text/plain", "again").status, 200);
}

TEST_F(UploadsTest, AFileMayComeInChunks) {
  const Signed at = sign("text/plain");
  const std::string answer =
      client_.raw("PUT " + at.put + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" +
                  "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n80000\r\n" +
                  std::string(0x80000, 'x') + "\r\n0\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200")) << answer;
  EXPECT_EQ(client_.request("GET", at.get).body, "one" + std::string(0x80000, 'x'));
}

TEST_F(UploadsTest, AnEmptyFileIsAFile) {
  const Signed at = sign("text/plain");
  EXPECT_EQ(put(at.put, "text/plain", "").status, 200);
  const Answer read = client_.request("GET", at.get);
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.body, "");
}

TEST_F(UploadsTest, ALargeBodyThatIsSentAllTheSameStillHearsWhy) {
  const Signed at = sign("image/png");
  EXPECT_EQ(put(at.put + "0", "image/png", std::string(4u << 20, 'x')).status, 403);
}

TEST_F(UploadsTest, AnyPageMayPutWithAContentType) {
  const Signed at = sign("image/png");
  const Answer answer = client_.request("OPTIONS", at.put,
                                        {{"Origin", "https://shop.example"},
                                         {"Access-Control-Request-Method", "PUT"},
                                         {"Access-Control-Request-Headers", "content-type"}});
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("access-control-allow-origin"), "*");
  EXPECT_NE(answer.header("access-control-allow-methods").find("PUT"), std::string::npos);
  EXPECT_NE(answer.header("access-control-allow-headers").find("Content-Type"), std::string::npos);
}

TEST_F(UploadsTest, WhatIsNoFileIs404AndIsNotKept) {
  for (const char* target : {"/uploads/", "/uploads/a/b/c/d/e", "/uploads/../data/test.db", "/uploads/%2e%2e/test.db",
                             "/uploads/a/b/c/d/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2ftest.db"}) {
    const Answer answer = client_.request("GET", target);
    EXPECT_EQ(answer.status, 404) << target;
    EXPECT_EQ(answer.header("cache-control"), "no-store") << target;
  }
  EXPECT_EQ(client_.request("DELETE", "/uploads/a/b/c/d/e").status, 405);
}

TEST(UploadSettings, TheLimitTheFolderAndTheAddressAreConfigured) {
  const TemporaryFolder files;
  const TestServer server({{"COSSISTANT_MAX_UPLOAD_BYTES", "10"},
                           {"COSSISTANT_UPLOADS_DIR", files.path() / "kept"},
                           {"COSSISTANT_PUBLIC_URL", "https://chat.example.com"}});
  HttpClient client(server.port());
  const NameValues key = {{"Authorization", "Bearer " + server.keys().privateKey}};
  const Json website = client.request("GET", "/v1/websites", key).json();
  const std::string id = website.text("/id");
  const Json json = client
                        .request("POST", "/v1/uploads/sign-url", key,
                                 R"({"contentType":"a/b","websiteId":")" + id +
                                     R"(","scope":{"type":"conversation","conversationId":"CO1","websiteId":")" + id +
                                     R"(","organizationId":")" + website.text("/organizationId") + R"("}})")
                        .json();
  EXPECT_TRUE(json.text("/publicUrl").starts_with("https://chat.example.com/uploads/")) << json.text("/publicUrl");
  const std::string target = targetOf(json.text("/uploadUrl"));
  EXPECT_EQ(client.request("PUT", target, {{"Content-Type", "a/b"}}, "elevenbytes").status, 413);
  EXPECT_FALSE(std::filesystem::exists(files.path() / "kept"));
  EXPECT_EQ(client.request("PUT", target, {{"Content-Type", "a/b"}}, "ten bytes!").status, 200);
  EXPECT_TRUE(std::filesystem::is_regular_file(files.path() / "kept" / json.text("/key")));
}

}  // namespace
}  // namespace cossistant::server::testing
