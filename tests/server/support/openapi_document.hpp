#pragma once

#include <rapidjson/document.h>

#include <string>
#include <vector>

#include "tests/server/support/client.hpp"

namespace cossistant::server::testing {

/// One operation of the document.
struct Operation {
  std::string method;  // upper case
  std::string path;    // with its parameters as names in braces
  const rapidjson::Value* node;

  [[nodiscard]] std::string name() const { return method + " " + path; }
  /// Whether a public key will not do.
  [[nodiscard]] bool isPrivate() const;
  /// Its parameters that are `in` the path or the query.
  [[nodiscard]] std::vector<const rapidjson::Value*> parameters(const std::string& in) const;
  /// Null when it reads no body.
  [[nodiscard]] const rapidjson::Value* bodySchema() const;
};

/// The document that the server serves.
class OpenApiDocument {
 public:
  explicit OpenApiDocument(const std::string& text);

  [[nodiscard]] const rapidjson::Document& json() const { return document_; }
  /// Those of the routes below `/v1`.
  [[nodiscard]] const std::vector<Operation>& operations() const { return operations_; }
  /// Throws when there is none of that name, such as `GET /v1/websites`.
  [[nodiscard]] const Operation& operation(const std::string& name) const;

  /// What is wrong with the answer by the operation: a status that it does not name, or a body of another schema.
  [[nodiscard]] std::vector<std::string> faultsOf(const Answer& answer, const Operation& operation) const;

 private:
  rapidjson::Document document_;
  std::vector<Operation> operations_;
  std::vector<Operation> others_;
};

}  // namespace cossistant::server::testing
