#include "server/openapi/document.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "server/http/limits.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

/// The three bodies of errors (protocol §4), in the order in which a client meets them.
struct CodedError {
  std::string error;
  std::string message;
};
void describe(json::Fields& fields, CodedError& body) {
  fields.field("error", body.error);
  fields.field("message", body.message);
}

struct PlainError {
  std::string error;
};
void describe(json::Fields& fields, PlainError& body) { fields.field("error", body.error); }

struct ConflictError {
  std::string code;
  std::string error;
};
void describe(json::Fields& fields, ConflictError& body) {
  fields.field("code", body.code);
  fields.field("error", body.error);
}

constexpr std::string_view kTextSchema = R"({"type":"string"})";

constexpr std::string_view kSecuritySchemes =
    R"({"publicKey":{"type":"apiKey","in":"header","name":"X-Public-Key",)"
    R"("description":"A key that pages may show. It counts from the website's own origins alone."},)"
    R"("visitorId":{"type":"apiKey","in":"header","name":"X-Visitor-Id",)"
    R"("description":"The visitor that the widget calls for: the id that GET /v1/websites gave."},)"
    R"("privateKey":{"type":"http","scheme":"bearer","description":"A key of a server or of the team."}})";

constexpr std::string_view kPublicAndVisitor = R"({"publicKey":[],"visitorId":[]})";
constexpr std::string_view kPublic = R"({"publicKey":[]})";
constexpr std::string_view kPrivate = R"({"privateKey":[]})";

std::string described(int status) {
  switch (status) {
    case 200:
      return "It went well.";
    case 201:
      return "It was made.";
    case 204:
      return "It is gone.";
    case 400:
      return "Something in the request is wrong; the body names it.";
    case 401:
      return "The key is missing or not in use.";
    case 403:
      return "The key, its origin, its teammate or the visitor may not do this.";
    case 404:
      return "There is no such thing, or the caller may not see it.";
    case 409:
      return "The id belongs to something else.";
    default:
      return "The request failed.";
  }
}

/// What is beside the routes: whether the server works, and where sockets are opened (protocol §1, §14.1).
constexpr std::string_view kHealth =
    R"({"get":{"operationId":"getHealth","summary":"Whether the server works","tags":["server"],"security":[],)"
    R"("responses":{"200":{"description":"It does.","content":{"application/json":{"schema":{"type":"object",)"
    R"("required":["status"],"properties":{"status":{"type":"string"}}}}}},)"
    R"("503":{"description":"It does not, or is about to stop.","content":{"application/json":{"schema":)"
    R"({"type":"object","required":["status"],"properties":{"status":{"type":"string"},)"
    R"("error":{"type":"string"}}}}}}}}})";
constexpr std::string_view kSocket =
    R"({"get":{"operationId":"openSocket","summary":"Opens the WebSocket of a visitor or a teammate",)"
    R"("tags":["server"],"security":[],"description":"Whoever may not have one is told so by a frame, and closed )"
    R"(with 1008 or 1011.","parameters":[)"
    R"({"name":"publicKey","in":"query","required":false,"schema":{"type":"string"}},)"
    R"({"name":"visitorId","in":"query","required":false,"schema":{"type":"string"}},)"
    R"({"name":"token","in":"query","required":false,"schema":{"type":"string"},"description":"A private key."},)"
    R"({"name":"actorUserId","in":"query","required":false,"schema":{"type":"string"}},)"
    R"({"name":"sessionToken","in":"query","required":false,"schema":{"type":"string"}},)"
    R"({"name":"websiteId","in":"query","required":false,"schema":{"type":"string"}}],)"
    R"("responses":{"101":{"description":"The socket is open."},)"
    R"("426":{"description":"The request was no upgrade.","content":{"application/json":{"schema":{"type":"object",)"
    R"("required":["error"],"properties":{"error":{"type":"string"}}}}}}}}})";

std::string content(std::string_view mediaType, std::string schema) {
  return jsonObject({{std::string(mediaType), jsonObject({{"schema", std::move(schema)}})}});
}

/// Documents one route after the other, with the schemas that they share.
class Writer {
 public:
  [[nodiscard]] std::string operation(const Route& route) {
    const RouteDoc& doc = route.doc;
    JsonMembers members = {{"operationId", jsonString(operationId(route))},
                           {"summary", jsonString(doc.summary)},
                           {"tags", jsonList({jsonString(resourceOf(route.pattern))})},
                           {"security", security(route)}};
    const std::string parameters = parametersOf(route);
    if (parameters != "[]") members.emplace_back("parameters", parameters);
    if (doc.body != nullptr) {
      SchemaWalk walk(schemas_, SchemaWalk::Of::Body);
      members.emplace_back("requestBody", jsonObject({{"required", doc.mayLackBody ? "false" : "true"},
                                                      {"content", content("application/json", doc.body(walk))}}));
    }
    members.emplace_back("responses", responses(route));
    return jsonObject(members);
  }

  [[nodiscard]] std::string schemas() const { return schemas_.json(); }

  /// The segment behind `/v1`.
  [[nodiscard]] static std::string resourceOf(std::string_view pattern) {
    const std::size_t start = pattern.find('/', 1) + 1;
    return std::string(pattern.substr(start, pattern.find('/', start) - start));
  }

 private:
  /// Method and path in one word, such as `getConversationsTimeline`.
  static std::string operationId(const Route& route) {
    std::string id = lowerCase(route.method);
    bool isStart = false;
    for (const char c : route.pattern.substr(std::string_view("/v1").size())) {
      if (c == '{') id += "By";
      if (c == '/' || c == '-' || c == '{') {
        isStart = true;
      } else if (c != '}') {
        id += isStart && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        isStart = false;
      }
    }
    return id;
  }

  static std::string security(const Route& route) {
    std::vector<std::string> ways;
    if (route.access == Access::Runtime) ways.emplace_back(kPublicAndVisitor);
    if (route.doc.visitors == Visitors::Made) ways.emplace_back(kPublic);
    ways.emplace_back(kPrivate);
    return jsonList(ways);
  }

  static std::string parametersOf(const Route& route) {
    std::vector<std::string> parameters;
    const auto add = [&](std::string_view name, std::string_view in, std::string schema) {
      parameters.push_back(jsonObject({{"name", jsonString(name)},
                                       {"in", jsonString(in)},
                                       {"required", in == "path" ? "true" : "false"},
                                       {"schema", std::move(schema)}}));
    };
    const std::string_view pattern = route.pattern;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
      add(pattern.substr(at + 1, pattern.find('}', at) - at - 1), "path", std::string(kTextSchema));
    }
    for (const QueryDoc& query : route.doc.query) add(query.name, "query", query.schema);
    if (route.doc.needsActor) add("X-Actor-User-Id", "header", std::string(kTextSchema));
    return jsonList(parameters);
  }

  template <class T>
  std::string answerSchema() {
    return SchemaWalk(schemas_, SchemaWalk::Of::Answer).schemaOf<T>();
  }

  std::string responses(const Route& route) {
    const RouteDoc& doc = route.doc;
    std::map<std::string, std::string> byStatus;
    const auto add = [&](int status, const std::string& body) {
      JsonMembers response = {{"description", jsonString(described(status))}};
      if (!body.empty()) response.emplace_back("content", body);
      byStatus[status == 0 ? "default" : std::to_string(status)] = jsonObject(response);
    };
    if (doc.answer != nullptr) {
      SchemaWalk walk(schemas_, SchemaWalk::Of::Answer);
      add(doc.status, content("application/json", doc.answer(walk)));
    } else {
      add(doc.status, doc.status == 204 ? "" : content("text/plain", std::string(kTextSchema)));
    }
    const std::string failure =
        content("application/json",
                jsonObject({{"anyOf", jsonList({answerSchema<CodedError>(), answerSchema<PlainError>()})}}));
    const std::string conflict = content("application/json", answerSchema<ConflictError>());
    std::vector<int> failures = {400, 401, 403, 0};
    if (route.pattern.find('{') != std::string::npos) failures.push_back(404);
    failures.insert(failures.end(), doc.failures.begin(), doc.failures.end());
    for (const int status : failures) add(status, status == 409 ? conflict : failure);
    return jsonObject({byStatus.begin(), byStatus.end()});
  }

  Schemas schemas_;
};

}  // namespace

std::string openApiDocument(const std::vector<Route>& routes) {
  Writer writer;
  std::vector<std::string> paths;  // in the order of the routes
  std::map<std::string, JsonMembers> operations;
  std::vector<std::string> tags;
  for (const Route& route : routes) {
    if (!operations.contains(route.pattern)) paths.push_back(route.pattern);
    operations[route.pattern].emplace_back(lowerCase(route.method), writer.operation(route));
    const std::string tag = jsonObject({{"name", jsonString(Writer::resourceOf(route.pattern))}});
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  JsonMembers pathObjects;
  for (const std::string& path : paths) pathObjects.emplace_back(path, jsonObject(operations[path]));
  pathObjects.emplace_back("/health", kHealth);
  pathObjects.emplace_back("/ws", kSocket);
  tags.push_back(jsonObject({{"name", jsonString("server")}}));
  return jsonObject(
      {{"openapi", jsonString("3.1.0")},
       {"info", jsonObject({{"title", jsonString("The server of cossistant-wasm")}, {"version", jsonString("1")}})},
       {"tags", jsonList(tags)},
       {"paths", jsonObject(pathObjects)},
       {"components",
        jsonObject({{"securitySchemes", std::string(kSecuritySchemes)}, {"schemas", writer.schemas()}})}});
}

}  // namespace cossistant::server
