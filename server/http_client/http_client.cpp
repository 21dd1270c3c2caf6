#include "server/http_client/http_client.hpp"

#include "server/http_client/curl.hpp"

namespace cossistant::server {

namespace {

constexpr long kTimeoutS = 30;

struct Received {
  std::string body;
  std::size_t maxBytes;
};

/// libcurl's write callback: anything but the size it was given ends the transfer.
std::size_t receive(char* data, std::size_t, std::size_t size, void* target) {
  auto& received = *static_cast<Received*>(target);
  if (size > received.maxBytes - received.body.size()) return 0;
  received.body.append(data, size);
  return size;
}

CurlHeaders headersOf(const NameValues& headers) {
  CurlHeaders list;
  for (const auto& [name, value] : headers) appendHeader(list, name + ": " + value);
  return list;
}

}  // namespace

IncomingResponse fetch(const OutgoingRequest& request) {
  const CurlHandle handle(isCurlReady() ? curl_easy_init() : nullptr);
  if (!handle) throw HttpClientError("libcurl does not start");
  CURL* curl = handle.get();
  const CurlHeaders headers = headersOf(request.headers);
  Received received{{}, request.maxBodyBytes};
  char reason[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kTimeoutS);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  if (const CURLcode code = curl_easy_perform(curl); code != CURLE_OK) {
    throw HttpClientError(reason[0] != '\0' ? reason : curl_easy_strerror(code));
  }
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return {static_cast<int>(status), std::move(received.body)};
}

}  // namespace cossistant::server
