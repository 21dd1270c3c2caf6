#pragma once

#include "tests/load/target.hpp"

/// Each scene runs against a server that was just started, prints one line of JSON with what it measured, and throws
/// std::runtime_error when the server refused or lost something. Times are in milliseconds.

namespace cossistant::load {

/// What an open socket costs the server, and how long a message of the team takes to one of `sockets` visitors and to
/// `sockets` sockets at once.
void runSockets(const Target& target, std::size_t sockets);

/// How many messages `visitors` that post one after another get accepted, in all.
void runMessages(const Target& target, std::size_t visitors, int seconds);

/// How long messages take while nobody and while bad clients, among them `idle` idle connections, trouble the server.
/// In `turns` of `seconds` for each of the two; the middle turn counts.
void runHostile(const Target& target, std::size_t idle, int seconds, int turns);

}  // namespace cossistant::load
