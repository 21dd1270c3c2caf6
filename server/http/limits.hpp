#pragma once

#include <chrono>
#include <cstddef>

/// What one connection may cost.

namespace cossistant::server {

inline constexpr std::size_t kMaxHeaderBytes = 16u << 10;
inline constexpr std::size_t kMaxBodyBytes = 1u << 20;
inline constexpr std::size_t kMaxSocketMessageBytes = 64u << 10;

inline constexpr std::chrono::seconds kIdleTimeout{65};    // between two requests
inline constexpr std::chrono::seconds kHeaderTimeout{10};  // from the first byte to the end of the headers
inline constexpr std::chrono::seconds kBodyTimeout{30};
inline constexpr std::chrono::seconds kUploadTimeout{300};  // for the body of a file
inline constexpr std::chrono::seconds kWriteTimeout{30};
inline constexpr std::chrono::seconds kLingerTimeout{2};       // for the rest of what was refused
inline constexpr std::chrono::seconds kSocketIdleTimeout{60};  // pinged after half of it
inline constexpr std::chrono::seconds kDrainTimeout{10};       // for open requests when stopping

/// Files that may be on their way in at the same time, and reads that may wait for the disk; more are answered 503.
inline constexpr std::size_t kMaxUploadsAtOnce = 32;
inline constexpr std::size_t kMaxQueuedFiles = 256;
inline constexpr std::size_t kUploadPieceBytes = 256u << 10;  // what of a file that comes in is in memory

/// What may wait to be written to one WebSocket; a reader that is slower is dropped.
inline constexpr std::size_t kMaxSocketQueueMessages = 1024;
inline constexpr std::size_t kMaxSocketQueueBytes = 4u << 20;

/// Requests that may wait for the store; more are answered 503.
inline constexpr std::size_t kMaxQueuedWork = 20'000;

}  // namespace cossistant::server
