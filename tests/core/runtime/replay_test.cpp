#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/json/codec.hpp"
#include "core/runtime/boundary.hpp"

/// Replays the recorded sessions of tests/replay, as the tests of the wasm do with the same files: the same
/// inputs give the same answers in both worlds.

namespace cossistant {
namespace {

/// One line of a recording.
struct Step {
  json::Raw input;
  json::Raw answer;
};
void describe(json::Fields& fields, Step& step) {
  fields.field("input", step.input);
  fields.field("answer", step.answer);
}

std::vector<Step> readSteps(const std::filesystem::path& path) {
  std::vector<Step> steps;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line == "[" || line == "]") continue;
    if (line.back() == ',') line.pop_back();
    auto step = json::decode<Step>(line);
    EXPECT_TRUE(step.ok()) << path << ": " << line.substr(0, 200);
    if (step.ok()) steps.push_back(std::move(step).value());
  }
  return steps;
}

/// The answer in the spelling of `Raw`, so that the two are compared as JSON and not as text.
std::string handle(Boundary& boundary, const std::string& input) {
  const auto room = boundary.inputBuffer(input.size());
  std::copy(input.begin(), input.end(), room.begin());
  const auto step = json::decode<Step>(R"({"input":{},"answer":)" + std::string(boundary.handle(input.size())) + "}");
  return step.ok() ? step.value().answer.text : step.error().message;
}

std::vector<std::filesystem::path> recordings() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(COSSISTANT_REPLAY_DIR)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  return paths;
}

class Replay : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Replay, GivesTheRecordedAnswers) {
  Boundary boundary;
  const auto steps = readSteps(GetParam());
  ASSERT_FALSE(steps.empty());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    ASSERT_EQ(handle(boundary, steps[i].input.text), steps[i].answer.text) << "step " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(, Replay, testing::ValuesIn(recordings()), [](const auto& info) {
  std::string name = info.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace cossistant
