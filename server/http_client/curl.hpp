#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

/// What owns the things of libcurl.

namespace cossistant::server {

struct CurlDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CurlDeleter>;
using CurlHeaders = std::unique_ptr<curl_slist, CurlDeleter>;

/// Whether libcurl is set up, which the first call does. It stays so, as other threads may use it to the end.
[[nodiscard]] bool isCurlReady();

/// Adds a line such as `Accept: text/html`. Throws std::bad_alloc.
void appendHeader(CurlHeaders& headers, const std::string& line);

}  // namespace cossistant::server
