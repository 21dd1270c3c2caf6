#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "tests/simulation/scenario.hpp"

/// Visits made at random, each from a seed of its own. One that fails names its seed; with that in
/// `SIMULATION_SEED` it runs alone and logs every input and output. `SIMULATION_SCENARIOS` runs another number.

namespace cossistant::simulation {
namespace {

constexpr std::uint64_t kBatches = 20;
#ifdef NDEBUG
constexpr std::uint64_t kScenarios = 10'000;
#else
constexpr std::uint64_t kScenarios = 300;  // forty times slower, without optimization and with sanitizers
#endif

std::optional<std::uint64_t> numberIn(const char* name) {
  const char* text = std::getenv(name);
  if (!text) return std::nullopt;
  return std::strtoull(text, nullptr, 10);
}

/// Runs one scenario; says whether everything held.
bool holds(std::uint64_t seed, bool isLogging) {
  Scenario scenario(seed, isLogging);
  const Complaints complaints = scenario.run();
  std::string words;
  for (const std::string& complaint : complaints) words.append("\n  ").append(complaint);
  EXPECT_TRUE(complaints.empty()) << "SIMULATION_SEED=" << seed << words;
  return complaints.empty();
}

class Simulation : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Simulation, NothingIsLostOrShownTwice) {
  if (const auto seed = numberIn("SIMULATION_SEED")) {
    if (GetParam() == 0) holds(*seed, true);
    return;
  }
  const std::uint64_t count = numberIn("SIMULATION_SCENARIOS").value_or(kScenarios);
  for (std::uint64_t seed = 1 + GetParam(); seed <= count; seed += kBatches) {
    if (!holds(seed, false)) return;
  }
}

INSTANTIATE_TEST_SUITE_P(, Simulation, testing::Range<std::uint64_t>(0, kBatches));

}  // namespace
}  // namespace cossistant::simulation
