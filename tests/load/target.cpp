#include "tests/load/target.hpp"

#include <fstream>
#include <stdexcept>

namespace cossistant::load {

std::uint64_t residentBytes(const Target& target) {
  std::ifstream status("/proc/" + std::to_string(target.process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stoull(line.substr(6)) * 1024;
  }
  throw std::runtime_error("the server has ended");
}

}  // namespace cossistant::load
