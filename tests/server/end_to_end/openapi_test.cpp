#include <gmock/gmock.h>

#include <set>

#include "server/routes/routes.hpp"
#include "tests/server/end_to_end/openapi_suite.hpp"

namespace cossistant::server::testing {
namespace {

using ::testing::IsEmpty;

class OpenApi : public OpenApiSuite {};

TEST_F(OpenApi, TheDocumentIsAtBothAddressesForEverybodyAndIsNotSentTwice) {
  const Answer first = client_.request("GET", "/openapi");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.header("content-type"), "application/json");
  EXPECT_EQ(first.header("access-control-allow-origin"), "*");
  EXPECT_EQ(client_.request("GET", "/openapi.json").body, first.body);
  const Answer again = client_.request("GET", "/openapi", {{"If-None-Match", first.header("etag")}});
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.body.empty());
  EXPECT_EQ(client_.request("POST", "/openapi").status, 405);
  EXPECT_EQ(Json(first.body).text("/openapi"), "3.1.0");
}

TEST_F(OpenApi, EveryRouteIsDescribedAndItsParametersHaveNames) {
  for (const auto& routes : allRoutes()) {
    for (const Route& route : routes) {
      EXPECT_FALSE(route.doc.summary.empty()) << route.method << ' ' << route.pattern << " needs a RouteDoc";
      EXPECT_EQ(route.pattern.find("{}"), std::string::npos) << route.pattern << " has a parameter without a name";
    }
  }
}

TEST_F(OpenApi, TheOperationsAreTheRoutes) {
  std::multiset<std::string> routed;
  for (const auto& routes : allRoutes()) {
    for (const Route& route : routes) routed.insert(route.method + " " + route.pattern);
  }
  std::multiset<std::string> documented;
  std::set<std::string> ids;
  for (const Operation& operation : document_.operations()) {
    documented.insert(operation.name());
    EXPECT_TRUE(ids.insert((*operation.node)["operationId"].GetString()).second) << operation.name();
  }
  EXPECT_EQ(documented, routed);
}

TEST_F(OpenApi, WhatIsBesideTheRoutesAnswersAsItIsDocumented) {
  const std::pair<const char*, int> others[] = {{"/health", 200}, {"/ws", 426}};
  for (const auto& [path, status] : others) {
    const Answer answer = client_.request("GET", path);
    EXPECT_EQ(answer.status, status) << path;
    EXPECT_THAT(document_.faultsOf(answer, document_.operation(std::string("GET ") + path)), IsEmpty()) << path;
  }
}

TEST_F(OpenApi, EveryOperationAnswersAsItIsDocumented) {
  for (const Operation& operation : document_.operations()) {
    const Answer answer = call(newWorld(), operation);
    EXPECT_NE(answer.status, 400) << operation.name() << ' ' << answer.body;
    EXPECT_NE(answer.status, 404) << operation.name() << ' ' << answer.body;
    EXPECT_NE(answer.status, 405) << operation.name();
    EXPECT_THAT(document_.faultsOf(answer, operation), IsEmpty()) << operation.name() << ' ' << answer.body;
  }
}

TEST_F(OpenApi, APublicKeyIsRefusedWhereThePrivateOneIsAskedFor) {
  const World world = newWorld();
  for (const Operation& operation : document_.operations()) {
    const std::string& visitorId = world.values.at("visitorId");
    const Answer answer =
        visitor(operation.method, target(world, operation), visitorId.substr(1, visitorId.size() - 2), "{}");
    const bool isRefused = answer.body.find("needs a private key") != std::string::npos;
    EXPECT_EQ(isRefused, operation.isPrivate()) << operation.name();
  }
}

TEST_F(OpenApi, WithoutAKeyEveryOperationIsRefusedAsDocumented) {
  const World world = newWorld();
  for (const Operation& operation : document_.operations()) {
    const Answer answer = client_.request(operation.method, target(world, operation));
    EXPECT_EQ(answer.status, 401) << operation.name();
    EXPECT_THAT(document_.faultsOf(answer, operation), IsEmpty()) << operation.name();
  }
}

TEST_F(OpenApi, ABodyWithoutARequiredFieldIsRefused) {
  const World world = newWorld();
  for (const Operation& operation : document_.operations()) {
    const Value* schema = operation.bodySchema();
    if (schema == nullptr) continue;
    if ((*operation.node)["requestBody"]["required"].GetBool()) {
      EXPECT_EQ(call(world, operation, "").status, 400) << operation.name() << " without a body";
    }
    std::vector<std::string> fields;
    requiredFields(*schema, "", fields);
    for (const std::string& field : fields) {
      rapidjson::Document body = sampleBody(world, operation);
      ASSERT_TRUE(rapidjson::Pointer(field.c_str()).Erase(body)) << operation.name() << ' ' << field;
      const Answer answer = call(world, operation, textOf(body));
      EXPECT_EQ(answer.status, 400) << operation.name() << " without " << field;
      EXPECT_THAT(document_.faultsOf(answer, operation), IsEmpty()) << operation.name() << " without " << field;
    }
  }
}

TEST_F(OpenApi, AQueryOutsideItsBoundsIsRefusedAndOneInsideIsNot) {
  const World world = newWorld();
  for (const Operation& operation : document_.operations()) {
    const auto ask = [&](const Value& parameter, const std::string& value, bool isRight) {
      const std::string query = "?" + std::string(parameter["name"].GetString()) + "=" + value;
      EXPECT_EQ(call(world, operation, "", query).status, isRight ? 200 : 400) << operation.name() << query;
    };
    for (const Value* parameter : operation.parameters("query")) {
      const Value& schema = (*parameter)["schema"];
      const std::string type = schema["type"].GetString();
      if (type == "integer") {
        ask(*parameter, std::to_string(schema["minimum"].GetInt64()), true);
        ask(*parameter, std::to_string(schema["maximum"].GetInt64()), true);
        ask(*parameter, std::to_string(schema["minimum"].GetInt64() - 1), false);
        ask(*parameter, std::to_string(schema["maximum"].GetInt64() + 1), false);
      }
      if (schema.HasMember("enum")) {
        for (const Value& word : schema["enum"].GetArray()) ask(*parameter, word.GetString(), true);
      }
      if (type == "boolean") ask(*parameter, "true", true);
      if (schema.HasMember("format")) ask(*parameter, "2026-01-02T03:04:05.000Z", true);
      if (type != "string" || schema.HasMember("enum") || schema.HasMember("format")) {
        ask(*parameter, "nonsense", false);
      }
    }
  }
}

TEST_F(OpenApi, APathWithoutItsParameterIsAnotherPath) {
  for (const Operation& operation : document_.operations()) {
    if (operation.parameters("path").empty()) continue;
    std::string path = operation.path;
    for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{')) {
      path.erase(at, path.find('}') - at + 1);
    }
    EXPECT_EQ(team(operation.method, path).status, 404) << operation.name();
  }
}

TEST_F(OpenApi, TheAnswersOfAWholeTalkHaveTheirSchemas) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  const std::string of = "/v1/conversations/" + talk;
  const std::string documented = "/v1/conversations/{conversationId}";
  const auto check = [&](const std::string& name, int status, const Answer& answer) {
    EXPECT_EQ(answer.status, status) << name << ' ' << answer.body;
    EXPECT_THAT(document_.faultsOf(answer, document_.operation(name)), IsEmpty()) << name << ' ' << answer.body;
  };
  check("POST /v1/messages", 200,
        visitor("POST", "/v1/messages", ada,
                R"({"conversationId":")" + talk +
                    R"(","item":{"text":"see https://example.com","parts":[{"type":"image","url":"https://a.b/c.png",)"
                    R"("mediaType":"image/png","size":3},{"type":"of-tomorrow","x":1}]}})"));
  check("POST /v1/messages", 200, reply(talk, "hello"));
  check("POST /v1/messages", 200, reply(talk, "a note", "private"));
  check("POST /v1/messages", 403,
        visitor("POST", "/v1/messages", newVisitor(), R"({"conversationId":")" + talk + R"(","item":{"text":"x"}})"));
  check("GET " + documented + "/timeline", 200, visitor("GET", of + "/timeline?limit=1", ada));
  check("GET /v1/conversations", 200, visitor("GET", "/v1/conversations", ada));
  check("POST " + documented + "/seen", 200, visitor("POST", of + "/seen", ada));
  check("GET " + documented + "/seen", 200, visitor("GET", of + "/seen", ada));
  check("POST " + documented + "/typing", 200,
        visitor("POST", of + "/typing", ada, R"({"isTyping":true,"visitorPreview":"he"})"));
  check("POST " + documented + "/rating", 403, visitor("POST", of + "/rating", ada, R"({"rating":5})"));
  check("POST " + documented + "/join-escalation", 200, team("POST", of + "/join-escalation"));
  check("PATCH " + documented + "/priority", 200, team("PATCH", of + "/priority", R"({"priority":"high"})"));
  check("POST " + documented + "/resolve", 200, team("POST", of + "/resolve"));
  check("POST " + documented + "/rating", 200, visitor("POST", of + "/rating", ada, R"({"rating":5})"));
  check("GET " + documented + "/context", 200, team("GET", of + "/context"));
  check("GET " + documented + "/timeline", 200, team("GET", of + "/timeline"));
  check("GET /v1/conversations/inbox", 200, team("GET", "/v1/conversations/inbox"));
  check("GET /v1/feedback", 200, team("GET", "/v1/feedback"));
  check("GET /v1/feedback/summary", 200, team("GET", "/v1/feedback/summary"));
  check("PATCH /v1/support/onboarding", 200,
        visitor("PATCH", "/v1/support/onboarding", ada, R"({"stepId":"a","metadata":{"b":1}})"));
  check("GET /v1/support/state", 200, visitor("GET", "/v1/support/state", ada));
  check("GET " + documented, 404, visitor("GET", "/v1/conversations/missing", ada));
  check("POST /v1/conversations", 409,
        visitor("POST", "/v1/conversations", newVisitor(),
                R"({"conversationId":")" + talk + R"(","defaultTimelineItems":[]})"));
}

}  // namespace
}  // namespace cossistant::server::testing
