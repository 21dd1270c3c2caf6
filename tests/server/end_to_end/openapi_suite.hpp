#pragma once

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <map>

#include "tests/server/support/json_schema.hpp"
#include "tests/server/support/openapi_document.hpp"
#include "tests/server/support/test_server.hpp"

/// Calls what the document of the server names, with samples that are made by its schemas.

namespace cossistant::server::testing {

using rapidjson::Value;

// Nobody is there: the name is one that never is.
inline const std::string kUrl = "https://hook.invalid/";
inline const std::string kEvents = R"(["conversationUpdated"])";

inline std::string textOf(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return buffer.GetString();
}

/// What is asked about, new for each operation.
struct World {
  std::map<std::string, std::string> values;  // JSON of what a parameter or a field of that name takes
  std::map<std::string, std::string> bodies;  // of operations: fields that are not required, but one of them is
};

class OpenApiSuite : public EndToEnd {
 protected:
  HttpClient client_{server().port()};
  OpenApiDocument document_{client_.request("GET", "/openapi").body};

  /// A website has few AI agents and webhooks, so one is made when there is none.
  std::string someAiAgent() {
    const std::string known = team("GET", "/v1/ai-agents").json().text("/aiAgents/0/id");
    if (!known.empty()) return known;
    return team("POST", "/v1/ai-agents", R"({"name":"Bot"})").json().text("/aiAgent/id");
  }
  std::string someWebhook() {
    const std::string known = team("GET", "/v1/webhooks").json().text("/webhooks/0/id");
    if (!known.empty()) return known;
    return team("POST", "/v1/webhooks", R"({"url":")" + kUrl + R"(","events":)" + kEvents + "}")
        .json()
        .text("/webhook/id");
  }

  /// A new visitor who is known, with a conversation and feedback.
  World newWorld() {
    const std::string visitorId = newVisitor();
    const std::string talk = newConversation(visitorId);
    visitor("POST", "/v1/contacts/identify", visitorId, R"({"externalId":")" + visitorId + "\"}");
    const std::string feedback =
        visitor("POST", "/v1/feedback", visitorId, R"({"rating":4})").json().text("/feedback/id");
    const Json website = visitor("GET", "/v1/websites", visitorId).json();
    const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
    const std::string agent = someAiAgent();
    const std::string message =
        team("POST", "/v1/messages",
             R"({"conversationId":")" + talk + R"(","item":{"text":"a","aiAgentId":")" + agent + R"("}})")
            .json()
            .text("/item/id");
    World world;
    world.values = {{"visitorId", quoted(visitorId)},
                    {"conversationId", quoted(talk)},
                    {"feedbackId", quoted(feedback)},
                    {"websiteId", quoted(website.text("/id"))},
                    {"organizationId", quoted(website.text("/organizationId"))},
                    {"aiAgentId", quoted(agent)},
                    {"messageId", quoted(message)},
                    {"webhookId", quoted(someWebhook())},
                    {"url", quoted(kUrl)},
                    {"events", kEvents},
                    {"id", quoted(visitorId)},
                    {"rating", "5"},
                    {"metadata", "{}"},
                    {"contentType", quoted("image/png")}};
    world.bodies = {
        {"POST /v1/contacts/identify", R"({"externalId":"a"})"},
        {"PATCH /v1/messages/{messageId}", R"({"text":"b"})"},
        {"PATCH /v1/support/onboarding", R"({"stepId":"a","completed":true})"},
        {"POST /v1/uploads/sign-url",
         R"({"scope":{"type":"conversation","organizationId":)" + world.values["organizationId"] + R"(,"websiteId":)" +
             world.values["websiteId"] + R"(,"conversationId":)" + world.values["conversationId"] + "}}"}};
    return world;
  }

  /// A value that `schema` takes, with what it requires and no more.
  Value sample(const World& world, const std::string& name, const Value& schema, rapidjson::Document& into) {
    auto& allocator = into.GetAllocator();
    const Value& shape = resolved(schema, document_.json());
    const auto known = world.values.find(name);
    if (known != world.values.end()) {
      rapidjson::Document value(&allocator);
      value.Parse(known->second.c_str());
      return Value(value, allocator);
    }
    if (shape.HasMember("enum")) return Value(shape["enum"][0], allocator);
    if (shape.HasMember("anyOf")) return sample(world, name, shape["anyOf"][0], into);
    const std::string type = shape.HasMember("type") ? shape["type"].GetString() : "object";
    if (type == "string") return Value("text");
    if (type == "boolean") return Value(true);
    if (type == "integer" || type == "number") return Value(1);
    if (type == "array") return Value(rapidjson::kArrayType);
    Value object(rapidjson::kObjectType);
    if (!shape.HasMember("required")) return object;
    for (const Value& field : shape["required"].GetArray()) {
      object.AddMember(Value(field, allocator),
                       sample(world, field.GetString(), shape["properties"][field.GetString()], into), allocator);
    }
    return object;
  }

  /// A body that the operation takes; null when it reads none.
  rapidjson::Document sampleBody(const World& world, const Operation& operation) {
    rapidjson::Document body;
    const Value* schema = operation.bodySchema();
    if (schema == nullptr) return body;
    static_cast<Value&>(body) = sample(world, "", *schema, body);
    const auto more = world.bodies.find(operation.name());
    if (more == world.bodies.end()) return body;
    rapidjson::Document fields(&body.GetAllocator());
    fields.Parse(more->second.c_str());
    for (const auto& field : std::as_const(fields).GetObject()) {
      body.RemoveMember(field.name);
      body.AddMember(Value(field.name, body.GetAllocator()), Value(field.value, body.GetAllocator()),
                     body.GetAllocator());
    }
    return body;
  }

  /// Paths to the fields that the schema requires, also of those that are objects, such as `/item/text`.
  void requiredFields(const Value& schema, const std::string place, std::vector<std::string>& found) {
    const Value& shape = resolved(schema, document_.json());
    if (!shape.HasMember("required")) return;
    for (const Value& field : shape["required"].GetArray()) {
      found.push_back(place + "/" + field.GetString());
      requiredFields(shape["properties"][field.GetString()], found.back(), found);
    }
  }

  std::string target(const World& world, const Operation& operation) {
    std::string path = operation.path;
    for (const Value* parameter : operation.parameters("path")) {
      const std::string name = (*parameter)["name"].GetString();
      const auto value = world.values.find(name);
      EXPECT_NE(value, world.values.end()) << operation.name() << ": there is no sample of " << name;
      if (value == world.values.end()) continue;
      path.replace(path.find('{' + name + '}'), name.size() + 2, value->second, 1, value->second.size() - 2);
    }
    return path;
  }

  /// Calls the operation with the weakest key that it takes.
  Answer call(const World& world, const Operation& operation, const std::string& body, const std::string& query = {}) {
    const std::string path = target(world, operation) + query;
    if (operation.isPrivate()) return team(operation.method, path, body);
    const std::string& visitorId = world.values.at("visitorId");
    return visitor(operation.method, path, visitorId.substr(1, visitorId.size() - 2), body);
  }
  Answer call(const World& world, const Operation& operation) {
    const rapidjson::Document body = sampleBody(world, operation);
    return call(world, operation, body.IsNull() ? "" : textOf(body));
  }
};

}  // namespace cossistant::server::testing
