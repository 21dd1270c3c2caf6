#pragma once

#include <string>

#include "core/result/result.hpp"

/// How a call from JavaScript is answered.

namespace cossistant::json {

/// Makes `answer` `{"ok": true, "value": …}` of what is JSON already.
void answerValue(std::string& answer, std::string&& json);
/// Makes it `{"ok": false, "error": {"code", "message"}}`.
void answerError(std::string& answer, const Error& error);

}  // namespace cossistant::json
