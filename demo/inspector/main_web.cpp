#include <GLFW/glfw3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "demo/inspector/panels.hpp"

/// The inspector in a browser: it fills its canvas, and the page hands in what was recorded.

namespace {

using cossistant::inspector::Session;
using cossistant::inspector::View;

/// The program is one page with one window; the callbacks of the browser carry nothing else to find it by.
struct Program {
  GLFWwindow* window = nullptr;
  Session session;
  View view;
};
Program program;

void drawFrame() {
  double width = 0;
  double height = 0;
  emscripten_get_element_css_size("canvas", &width, &height);
  int drawnWidth = 0;
  int drawnHeight = 0;
  glfwGetWindowSize(program.window, &drawnWidth, &drawnHeight);
  if (drawnWidth != static_cast<int>(width) || drawnHeight != static_cast<int>(height)) {
    glfwSetWindowSize(program.window, static_cast<int>(width), static_cast<int>(height));
  }
  glfwPollEvents();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  cossistant::inspector::drawInspector(program.session, program.view);
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(width), static_cast<int>(height));
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void setStyle() {
  ImGui::StyleColorsDark();
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {12, 12};
  style.FramePadding = {8, 5};
  style.ItemSpacing = {8, 6};
  style.FrameRounding = 4;
  style.Colors[ImGuiCol_WindowBg] = {0.07f, 0.08f, 0.08f, 1};
  style.Colors[ImGuiCol_Header] = {0.16f, 0.30f, 0.24f, 1};
  style.Colors[ImGuiCol_HeaderHovered] = {0.20f, 0.38f, 0.30f, 1};
  style.Colors[ImGuiCol_HeaderActive] = {0.24f, 0.44f, 0.35f, 1};
}

}  // namespace

extern "C" {

/// Replaces the session by `{"inputs": […]}`. Null-terminated UTF-8.
void loadSession(const char* json) {
  auto loaded = Session::load(json);
  program.view = View{};
  if (loaded.ok()) {
    program.session = std::move(loaded).value();
  } else {
    program.view.notice = loaded.error().message;
  }
}

/// Adds one input. Null-terminated UTF-8.
void appendInput(const char* json) {
  if (const auto error = program.session.append(json)) program.view.notice = error->message;
}
}

int main() {
  if (!glfwInit()) return 1;
  program.window = glfwCreateWindow(1280, 800, "Inspector", nullptr, nullptr);
  if (!program.window) return 1;
  glfwMakeContextCurrent(program.window);
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  setStyle();
  ImGui_ImplGlfw_InitForOpenGL(program.window, true);
  ImGui_ImplOpenGL3_Init();
  emscripten_set_main_loop(drawFrame, 0, false);
  return 0;
}
