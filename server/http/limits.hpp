#pragma once

#include <chrono>
#include <cstddef>

/// What one connection may cost.

namespace cossistant::server {

inline constexpr std::size_t kMaxHeaderBytes = 16u << 10;
inline constexpr std::size_t kMaxBodyBytes = 1u << 20;
inline constexpr std::size_t kMaxSocketMessageBytes = 64u << 10;

inline constexpr std::chrono::seconds kUploadTimeout{300};  // for the body of a file

/// How long a peer may take. Fields of a struct, so that tests need not wait.
struct Timeouts {
  std::chrono::milliseconds idle = std::chrono::seconds(65);    // between two requests
  std::chrono::milliseconds header = std::chrono::seconds(10);  // from the first byte to the end of the headers
  std::chrono::milliseconds body = std::chrono::seconds(30);
  std::chrono::milliseconds write = std::chrono::seconds(30);
  std::chrono::milliseconds linger = std::chrono::seconds(2);       // for the rest of what was refused
  std::chrono::milliseconds socketIdle = std::chrono::seconds(60);  // pinged after half of it
  std::chrono::milliseconds slowSocket = std::chrono::seconds(5);   // for a peer to take and answer a close frame
  std::chrono::milliseconds drain = std::chrono::seconds(10);       // for open requests when stopping
};

/// Files that may be on their way in at the same time, and reads that may wait for the disk; more are answered 503.
inline constexpr std::size_t kMaxUploadsAtOnce = 32;
inline constexpr std::size_t kMaxQueuedFiles = 256;
inline constexpr std::size_t kUploadPieceBytes = 256u << 10;  // what of a file that comes in is in memory

/// Passwords that may wait to be checked; more are answered 503.
inline constexpr std::size_t kMaxQueuedPasswords = 32;

/// What may wait to be written to one WebSocket; a reader that is slower is dropped.
inline constexpr std::size_t kMaxSocketQueueMessages = 1024;
inline constexpr std::size_t kMaxSocketQueueBytes = 4u << 20;

/// So many seconds' worth of frames may come from a WebSocket at once.
inline constexpr double kSocketFrameBurst = 4;

/// Requests that may wait for the store; more are answered 503.
inline constexpr std::size_t kMaxQueuedWork = 20'000;

}  // namespace cossistant::server
