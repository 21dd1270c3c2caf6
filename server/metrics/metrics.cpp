#include "server/metrics/metrics.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

namespace cossistant::server {
namespace {

constexpr std::array<std::string_view, 7> kMethods = {"GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"};

/// Anybody may send any word as a method.
std::string_view knownMethod(std::string_view method) {
  return std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end() ? "other" : method;
}

std::string decimal(double value) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.9g", value);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string label(std::string_view name, std::string_view value) {
  return std::string(name) + "=\"" + std::string(value) + '"';
}

void appendHead(std::string& out, const std::string& name, const char* type, const char* help) {
  out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void appendValue(std::string& out, const std::string& name, const std::string& labels, const std::string& value) {
  out += name;
  if (!labels.empty()) out += '{' + labels + '}';
  out += ' ' + value + '\n';
}

void appendHistogram(std::string& out, const std::string& name, const std::string& labels, const Histogram& histogram) {
  const std::string more = labels.empty() ? "" : labels + ",";
  for (std::size_t i = 0; i < Histogram::kBounds.size(); ++i) {
    appendValue(out, name + "_bucket", more + label("le", decimal(Histogram::kBounds[i])),
                std::to_string(histogram.below()[i]));
  }
  appendValue(out, name + "_bucket", more + label("le", "+Inf"), std::to_string(histogram.count()));
  appendValue(out, name + "_sum", labels, decimal(histogram.sum()));
  appendValue(out, name + "_count", labels, std::to_string(histogram.count()));
}

void appendCounts(std::string& out, const std::string& name, const char* help, const char* labelName,
                  const std::map<std::string, std::uint64_t, std::less<>>& counts) {
  appendHead(out, name, "counter", help);
  for (const auto& [word, count] : counts) appendValue(out, name, label(labelName, word), std::to_string(count));
}

/// 0 where there is no /proc.
std::uint64_t residentBytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t all = 0;
  std::uint64_t resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

double seconds(Metrics::Duration taken) { return std::chrono::duration<double>(taken).count(); }

}  // namespace

void Metrics::countRequest(std::string_view route, std::string_view method, int status, Duration taken) {
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), std::string(knownMethod(method)), status}];
  requestSeconds_[std::string(route)].add(seconds(taken));
}

void Metrics::countRateLimited(std::string_view by) {
  const std::lock_guard lock(mutex_);
  ++rateLimited_[std::string(by)];
}

void Metrics::socketOpened() {
  const std::lock_guard lock(mutex_);
  ++openSockets_;
}

void Metrics::socketClosed() {
  const std::lock_guard lock(mutex_);
  --openSockets_;
}

void Metrics::countDroppedSocket(std::string_view reason) {
  const std::lock_guard lock(mutex_);
  ++droppedSockets_[std::string(reason)];
}

void Metrics::countMessage() {
  const std::lock_guard lock(mutex_);
  ++messages_;
}

void Metrics::countStoreBatch(Duration taken) {
  const std::lock_guard lock(mutex_);
  storeSeconds_.add(seconds(taken));
}

std::string Metrics::text() const {
  const std::uint64_t memory = residentBytes();
  const std::lock_guard lock(mutex_);
  std::string out;
  appendHead(out, "cossistant_http_requests_total", "counter", "Requests that were answered.");
  for (const auto& [key, count] : requests_) {
    const auto& [route, method, status] = key;
    appendValue(out, "cossistant_http_requests_total",
                label("route", route) + ',' + label("method", method) + ',' + label("status", std::to_string(status)),
                std::to_string(count));
  }
  appendHead(out, "cossistant_http_request_seconds", "histogram", "From the whole request to its answer.");
  for (const auto& [route, histogram] : requestSeconds_) {
    appendHistogram(out, "cossistant_http_request_seconds", label("route", route), histogram);
  }
  appendCounts(out, "cossistant_rate_limited_total", "What was refused for coming too often.", "by", rateLimited_);
  appendHead(out, "cossistant_sockets_open", "gauge", "WebSockets that are open.");
  appendValue(out, "cossistant_sockets_open", "", std::to_string(openSockets_));
  appendCounts(out, "cossistant_sockets_dropped_total", "WebSockets that the server ended.", "reason", droppedSockets_);
  appendHead(out, "cossistant_messages_total", "counter", "Messages that were stored.");
  appendValue(out, "cossistant_messages_total", "", std::to_string(messages_));
  appendHead(out, "cossistant_store_batch_seconds", "histogram", "Units of work that share a commit, with the commit.");
  appendHistogram(out, "cossistant_store_batch_seconds", "", storeSeconds_);
  appendHead(out, "process_resident_memory_bytes", "gauge", "Memory of the process.");
  appendValue(out, "process_resident_memory_bytes", "", std::to_string(memory));
  return out;
}

}  // namespace cossistant::server
