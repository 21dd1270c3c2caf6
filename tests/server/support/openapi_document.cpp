#include "tests/server/support/openapi_document.hpp"

#include <rapidjson/pointer.h>

#include <algorithm>
#include <stdexcept>

#include "tests/server/support/json_schema.hpp"

namespace cossistant::server::testing {

using rapidjson::Value;

bool Operation::isPrivate() const {
  const auto ways = (*node)["security"].GetArray();
  return std::none_of(ways.begin(), ways.end(), [](const Value& way) { return way.HasMember("publicKey"); });
}

std::vector<const Value*> Operation::parameters(const std::string& in) const {
  std::vector<const Value*> found;
  const auto parameters = node->FindMember("parameters");
  if (parameters == node->MemberEnd()) return found;
  for (const Value& each : parameters->value.GetArray()) {
    if (in == each["in"].GetString()) found.push_back(&each);
  }
  return found;
}

const Value* Operation::bodySchema() const {
  return rapidjson::Pointer("/requestBody/content/application~1json/schema").Get(*node);
}

OpenApiDocument::OpenApiDocument(const std::string& text) {
  document_.Parse(text.data(), text.size());
  if (document_.HasParseError()) throw std::runtime_error("the document is no JSON");
  const rapidjson::Document& json = document_;
  for (const auto& path : json["paths"].GetObject()) {
    for (const auto& operation : path.value.GetObject()) {
      std::string method = operation.name.GetString();
      for (char& c : method) c = static_cast<char>(c & ~0x20);
      const std::string name = path.name.GetString();
      (name.starts_with("/v1/") ? operations_ : others_).push_back({method, name, &operation.value});
    }
  }
}

const Operation& OpenApiDocument::operation(const std::string& name) const {
  for (const auto* operations : {&operations_, &others_}) {
    for (const Operation& each : *operations) {
      if (each.name() == name) return each;
    }
  }
  throw std::runtime_error("the document does not have " + name);
}

std::vector<std::string> OpenApiDocument::faultsOf(const Answer& answer, const Operation& operation) const {
  const Value& responses = (*operation.node)["responses"];
  const auto response = responses.FindMember(std::to_string(answer.status).c_str());
  if (response == responses.MemberEnd()) return {"the status " + std::to_string(answer.status) + " is not documented"};
  const auto content = response->value.FindMember("content");
  if (content == response->value.MemberEnd()) {
    return answer.body.empty() ? std::vector<std::string>{} : std::vector<std::string>{"there is a body"};
  }
  const std::string type = answer.header("content-type");
  const auto& documented = *content->value.MemberBegin();
  if (!type.starts_with(documented.name.GetString())) return {"the content is of the type " + type};
  if (type.starts_with("text/plain")) return {};
  rapidjson::Document body;
  body.Parse(answer.body.data(), answer.body.size());
  if (body.HasParseError()) return {"the body is no JSON"};
  return testing::faultsOf(body, documented.value["schema"], document_);
}

}  // namespace cossistant::server::testing
