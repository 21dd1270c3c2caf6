#include "server/http/message.hpp"

#include "core/strings/hex.hpp"

namespace cossistant::server {
namespace {

bool decode(std::string_view text, bool plusIsSpace, std::string& out) {
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return false;
      const int high = hexDigit(text[i + 1]);
      const int low = hexDigit(text[i + 2]);
      if (high < 0 || low < 0) return false;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plusIsSpace) {
      c = ' ';
    }
    if (c == '\0') return false;
    out += c;
  }
  return true;
}

std::string_view find(const NameValues& values, std::string_view name) {
  for (const auto& [key, value] : values) {
    if (key == name) return value;
  }
  return {};
}

Response bodyResponse(int status, std::string type, std::string body) {
  Response response;
  response.status = status;
  response.set("Content-Type", std::move(type));
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

}  // namespace

std::string_view Request::header(std::string_view name) const { return find(headers, name); }

std::optional<std::string> Request::queryValue(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

void Response::set(std::string name, std::string value) {
  for (auto& [key, present] : headers) {
    if (key == name) {
      present = std::move(value);
      return;
    }
  }
  headers.emplace_back(std::move(name), std::move(value));
}

std::string_view Response::header(std::string_view name) const { return find(headers, name); }

Response jsonResponse(int status, std::string json) {
  return bodyResponse(status, "application/json; charset=utf-8", std::move(json));
}

Response textResponse(int status, std::string text) {
  return bodyResponse(status, "text/plain; charset=utf-8", std::move(text));
}

Response redirectTo(std::string location) {
  Response response;
  response.status = 302;
  response.set("Location", std::move(location));
  return response;
}

bool parseTarget(std::string_view target, Request& request) {
  if (target.empty() || target.front() != '/') return false;
  target = target.substr(0, target.find('#'));
  const std::size_t mark = target.find('?');
  if (!decode(target.substr(0, mark), false, request.path)) return false;
  if (mark == std::string_view::npos) return true;
  std::string_view rest = target.substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(pair.size() < rest.size() ? pair.size() + 1 : rest.size());
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    std::string name;
    std::string value;
    if (!decode(pair.substr(0, equals), true, name)) return false;
    if (equals != std::string_view::npos && !decode(pair.substr(equals + 1), true, value)) return false;
    request.query.emplace_back(std::move(name), std::move(value));
  }
  return true;
}

}  // namespace cossistant::server
