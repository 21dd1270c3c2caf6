#include "server/uploads/sign_request.hpp"

#include <gtest/gtest.h>

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

SignRequest read(const std::string& scope, const std::string& more = {}) {
  Request request;
  request.body = R"({"contentType":"a/b","websiteId":"W","scope":{"organizationId":"O","websiteId":"W",)" + scope +
                 "}" + more + "}";
  return readSignRequest(request);
}

std::string complaintOf(const std::string& scope, const std::string& more = {}) {
  try {
    static_cast<void>(read(scope, more));
  } catch (const ApiError& error) {
    EXPECT_EQ(error.status(), 400);
    return error.what();
  }
  return {};
}

const std::string kTalk = R"("type":"conversation","conversationId":"CO1")";

TEST(SignRequest, TheEntityIsThatOfTheTypeOfTheScope) {
  const std::string ids = R"(,"conversationId":"CO1","userId":"U1","contactId":"C1","visitorId":"V1")";
  EXPECT_EQ(read(R"("type":"conversation")" + ids).entityId, "CO1");
  EXPECT_EQ(read(R"("type":"user")" + ids).entityId, "U1");
  EXPECT_EQ(read(R"("type":"contact")" + ids).entityId, "C1");
  EXPECT_EQ(read(R"("type":"visitor")" + ids).entityId, "V1");
}

TEST(SignRequest, WhatIsWrongIsNamed) {
  EXPECT_NE(complaintOf(R"("type":"visitor","conversationId":"CO1")").find("scope.visitorId"), std::string::npos);
  EXPECT_NE(complaintOf(R"("type":"user","userId":"../a")").find("scope.userId"), std::string::npos);
  for (const char* field : {R"("path":")", R"("fileName":")", R"("filename":")", R"("fileExtension":")"}) {
    const std::string name = std::string(field).substr(1, std::string(field).find('"', 1) - 1);
    const std::string complaint = complaintOf(kTalk, "," + std::string(field) + std::string(600, 'a') + "\"");
    // Both spellings are one name.
    EXPECT_NE(complaint.find(name == "filename" ? "fileName" : name), std::string::npos) << complaint;
  }
  EXPECT_NE(complaintOf(kTalk, R"(,"contentLength":-1)").find("contentLength"), std::string::npos);
  EXPECT_NE(complaintOf(kTalk, R"(,"expiresInSeconds":59)").find("expiresInSeconds"), std::string::npos);
}

TEST(SignRequest, LengthsAreCountedAsClientsCountThem) {
  std::string name;
  for (int i = 0; i < 128; ++i) name += "\xc3\xa4";
  EXPECT_EQ(complaintOf(kTalk, R"(,"fileName":")" + name + "\""), "");
  EXPECT_NE(complaintOf(kTalk, R"(,"fileName":")" + name + "a\""), "");
}

}  // namespace
}  // namespace cossistant::server
