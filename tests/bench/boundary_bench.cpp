#include <benchmark/benchmark.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/boundary.hpp"

/// What the calls of tests/bench/boundary cost natively: `scripts/bench` writes them down as it makes them in wasm,
/// in a folder of which the first argument is the path.

namespace cossistant {
namespace {

/// The calls of one line, parted by tabs.
std::vector<std::string_view> callsOf(std::string_view line) {
  std::vector<std::string_view> calls;
  while (true) {
    const std::size_t tab = line.find('\t');
    calls.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return calls;
    line.remove_prefix(tab + 1);
  }
}

class Widget {
 public:
  void play(std::string_view line) {
    for (const std::string_view call : callsOf(line)) make(call);
  }

 private:
  void make(std::string_view call) {
    if (call.empty()) return;
    if (call == "new") {
      boundary_ = std::make_unique<Boundary>();
    } else if (call.front() == '{') {
      std::memcpy(boundary_->inputBuffer(call.size()).data(), call.data(), call.size());
      benchmark::DoNotOptimize(boundary_->handle(call.size()));
    } else if (call.substr(0, 6) == "slice ") {
      benchmark::DoNotOptimize(boundary_->readSlice(call.substr(6)));
    } else {
      const std::string_view range = call.substr(5);  // "rows FROM TO"
      const std::size_t space = range.find(' ');
      benchmark::DoNotOptimize(boundary_->readRows(std::stoul(std::string(range.substr(0, space))),
                                                   std::stoul(std::string(range.substr(space + 1)))));
    }
  }

  std::unique_ptr<Boundary> boundary_ = std::make_unique<Boundary>();
};

void playTape(benchmark::State& state, const std::filesystem::path& path) {
  std::ifstream tape(path);
  std::string line;
  Widget widget;
  while (std::getline(tape, line) && line != "---") widget.play(line);
  std::vector<std::string> rounds;
  while (std::getline(tape, line)) rounds.push_back(line);
  auto round = rounds.begin();
  for (auto _ : state) widget.play(*round++);
}

/// As many rounds as the tape has: each of them moves the state on.
std::int64_t countRounds(const std::filesystem::path& path) {
  std::ifstream tape(path);
  std::string line;
  std::int64_t rounds = 0;
  while (std::getline(tape, line) && line != "---") continue;
  while (std::getline(tape, line)) ++rounds;
  return rounds;
}

}  // namespace
}  // namespace cossistant

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::filesystem::path folder = argc > 1 ? argv[1] : "build/bench/scenes";
  if (!std::filesystem::is_directory(folder)) {
    std::cerr << "boundary_bench: there is no folder " << folder << "; scripts/bench writes it\n";
    return 1;
  }
  std::set<std::filesystem::path> tapes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) tapes.insert(entry.path());
  for (const std::filesystem::path& path : tapes) {
    benchmark::RegisterBenchmark(path.stem().c_str(),
                                 [path](benchmark::State& state) { cossistant::playTape(state, path); })
        ->Iterations(cossistant::countRounds(path))
        ->Unit(benchmark::kMicrosecond);
  }
  benchmark::RunSpecifiedBenchmarks();
}
