#include "core/json/answer.hpp"

#include <utility>

#include "core/json/literal.hpp"

namespace cossistant::json {

void answerValue(std::string& answer, std::string&& json) { answer = R"({"ok":true,"value":)" + std::move(json) + '}'; }

void answerError(std::string& answer, const Error& error) {
  answer = R"({"ok":false,"error":{"code":)";
  appendString(answer, errorCodeName(error.code));
  answer += R"(,"message":)";
  appendString(answer, error.message);
  answer += "}}";
}

}  // namespace cossistant::json
