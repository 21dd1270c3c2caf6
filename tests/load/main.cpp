// cossistant-load: puts a running server under one kind of load and prints what it measured as JSON.
// scripts/load starts the servers, runs this against each and makes a table of it.

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "tests/load/scenes.hpp"

namespace {

using namespace cossistant::load;

constexpr const char* kUsage =
    "usage: cossistant-load <port> <public key> <private key> <process id> <scene>\n"
    "  sockets <number>                  what they cost, and how fast a message reaches one and all of them\n"
    "  messages <visitors> <seconds>     how many are accepted\n"
    "  hostile <idle> <seconds> <turns>  how much slower messages are beside bad clients\n";

int run(const std::vector<std::string>& arguments) {
  const Target target{static_cast<std::uint16_t>(std::stoul(arguments[0])), arguments[1], arguments[2],
                      std::stoi(arguments[3])};
  const std::string& scene = arguments[4];
  const auto number = [&](std::size_t i) { return std::stoul(arguments.at(5 + i)); };
  if (scene == "sockets") {
    runSockets(target, number(0));
  } else if (scene == "messages") {
    runMessages(target, number(0), static_cast<int>(number(1)));
  } else if (scene == "hostile") {
    runHostile(target, number(0), static_cast<int>(number(1)), static_cast<int>(number(2)));
  } else {
    std::fputs(kUsage, stderr);
    return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 6) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  try {
    return run(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "cossistant-load: %s\n", error.what());
    return 1;
  }
}
