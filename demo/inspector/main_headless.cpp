#include <imgui.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "demo/inspector/panels.hpp"

/// `inspector_headless <frames> <session.json>` draws so many frames without a screen, stepping through the
/// session one input a frame, forward and back. Exits 0 when every input was handled and drawn.

namespace {

using cossistant::inspector::Session;

int fail(const std::string& sentence) {
  std::cerr << "inspector_headless: " << sentence << '\n';
  return EXIT_FAILURE;
}

/// 0, 1 … size, size - 1 … 0, 1 …
std::size_t bounce(std::size_t frame, std::size_t size) {
  const std::size_t at = size == 0 ? 0 : frame % (2 * size);
  return at <= size ? at : 2 * size - at;
}

int refusedInputs(Session& session) {
  session.goTo(session.size());
  int refused = 0;
  for (std::size_t i = 0; i < session.size(); ++i) refused += session.moment(i).error ? 1 : 0;
  return refused;
}

void drawFrames(Session& session, int frames) {
  cossistant::inspector::View view;
  ImGuiIO& io = ImGui::GetIO();
  for (int frame = 0; frame < frames; ++frame) {
    io.DisplaySize = ImVec2(1280, 800);
    io.DeltaTime = 1.0f / 60.0f;
    view.followsEnd = false;
    session.goTo(bounce(static_cast<std::size_t>(frame), session.size()));
    ImGui::NewFrame();
    cossistant::inspector::drawInspector(session, view);
    ImGui::Render();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail("usage: inspector_headless <frames> <session.json>");
  const int frames = std::atoi(argv[1]);
  if (frames <= 0) return fail("the number of frames must be positive");
  std::ifstream file(argv[2], std::ios::binary);
  if (!file) return fail(std::string("cannot read ") + argv[2]);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto loaded = Session::load(text);
  if (!loaded.ok()) return fail(loaded.error().message);
  Session session = std::move(loaded).value();

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  // A backend would hand this to the graphics card; without it there are no glyphs to lay out.
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  drawFrames(session, frames);
  ImGui::DestroyContext();

  const int refused = refusedInputs(session);
  std::cout << frames << " frames, " << session.size() << " inputs, " << refused << " refused\n";
  return refused == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
