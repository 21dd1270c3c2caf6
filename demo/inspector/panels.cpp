#include "demo/inspector/panels.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdio>

namespace cossistant::inspector {

namespace {

const ImVec4 kQuiet{0.62f, 0.64f, 0.66f, 1.0f};
const ImVec4 kChanged{0.58f, 0.86f, 0.70f, 1.0f};
const ImVec4 kWrong{0.98f, 0.52f, 0.47f, 1.0f};

/// Unformatted, so that a `%` in a message is only a percent sign.
void text(std::string_view words) { ImGui::TextUnformatted(words.data(), words.data() + words.size()); }

void text(std::string_view words, const ImVec4& colour) {
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  text(words);
  ImGui::PopStyleColor();
}

void go(Session& session, View& view, std::size_t position) {
  session.goTo(position);
  view.followsEnd = session.position() == session.size();
  view.scrollsToStep = true;
}

/// Draws only the lines in sight.
void drawLines(const std::vector<std::string>& lines, const LineRange& changed) {
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(lines.size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto line = static_cast<std::size_t>(i);
      const bool isChanged = line >= changed.first && line < changed.last;
      isChanged ? text(lines[line], kChanged) : text(lines[line]);
    }
  }
}

void drawControls(Session& session, View& view) {
  const std::size_t at = session.position();
  if (ImGui::Button("|<")) go(session, view, std::min<std::size_t>(1, session.size()));
  ImGui::SameLine();
  if (ImGui::Button("<") && at > 1) go(session, view, at - 1);
  ImGui::SameLine();
  if (ImGui::Button(">")) go(session, view, at + 1);
  ImGui::SameLine();
  if (ImGui::Button(">|")) go(session, view, session.size());
  ImGui::SameLine();
  int position = static_cast<int>(at);
  ImGui::SetNextItemWidth(std::max(120.0f, ImGui::GetContentRegionAvail().x - 150.0f));
  if (ImGui::SliderInt("##position", &position, 1, std::max(1, static_cast<int>(session.size())))) {
    go(session, view, static_cast<std::size_t>(std::max(position, 1)));
  }
  ImGui::SameLine();
  if (ImGui::Checkbox("follow", &view.followsEnd) && view.followsEnd) go(session, view, session.size());
  if (!view.notice.empty()) text(view.notice, kWrong);
}

void takeKeys(Session& session, View& view) {
  if (ImGui::IsAnyItemActive()) return;
  const auto isPressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const std::size_t at = session.position();
  if (isPressed(ImGuiKey_LeftArrow) && at > 1) go(session, view, at - 1);
  if (isPressed(ImGuiKey_RightArrow)) go(session, view, at + 1);
  if (isPressed(ImGuiKey_Home)) go(session, view, 1);
  if (isPressed(ImGuiKey_End)) go(session, view, session.size());
}

void drawInputs(Session& session, View& view) {
  constexpr auto kFlags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerV;
  if (!ImGui::BeginTable("inputs", 3, kFlags)) return;
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableSetupColumn("#", ImGuiTableColumnFlags_WidthFixed, 40.0f);
  ImGui::TableSetupColumn("after", ImGuiTableColumnFlags_WidthFixed, 72.0f);
  ImGui::TableSetupColumn("input");
  ImGui::TableHeadersRow();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(session.size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto index = static_cast<std::size_t>(i);
      char label[32];
      std::snprintf(label, sizeof label, "%d", i + 1);
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      if (ImGui::Selectable(label, index + 1 == session.position(), ImGuiSelectableFlags_SpanAllColumns)) {
        go(session, view, index + 1);
        view.scrollsToStep = false;  // it is in sight
      }
      ImGui::TableNextColumn();
      std::snprintf(label, sizeof label, "%.3f s", static_cast<double>(session.elapsedMs(index)) / 1000.0);
      text(label, kQuiet);
      ImGui::TableNextColumn();
      text(session.input(index).type);
    }
  }
  if (view.scrollsToStep && session.position() > 0) {
    const float row = ImGui::GetTextLineHeight() + ImGui::GetStyle().CellPadding.y * 2.0f;
    ImGui::SetScrollY(row * static_cast<float>(session.position()) - ImGui::GetWindowHeight() * 0.5f);
    view.scrollsToStep = false;
  }
  ImGui::EndTable();
}

void drawPieces(const char* title, const std::vector<Piece>& pieces) {
  if (pieces.empty()) return;
  ImGui::SetNextItemOpen(true, ImGuiCond_Once);
  char heading[64];
  std::snprintf(heading, sizeof heading, "%s (%zu)###%s", title, pieces.size(), title);
  if (!ImGui::CollapsingHeader(heading)) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Piece& piece = pieces[i];
    if (ImGui::TreeNodeEx("piece", 0, "%s", piece.type.empty() ? title : piece.type.c_str())) {
      for (const std::string& line : jsonLines(piece.json)) text(line);
      ImGui::TreePop();
    }
    ImGui::PopID();
  }
}

void drawStep(const Session& session) {
  if (session.size() == 0)
    return text("Nothing is recorded. Open this page from the demo shop, and leave the shop open.", kQuiet);
  if (session.position() == 0) return text("Nothing has happened yet.", kQuiet);
  const std::size_t index = session.position() - 1;
  const Moment& moment = session.moment(index);
  if (moment.error) text(moment.error->message, kWrong);
  ImGui::SetNextItemOpen(true, ImGuiCond_Once);
  if (ImGui::CollapsingHeader("input")) {
    for (const std::string& line : jsonLines(session.input(index).json)) text(line);
  }
  drawPieces("effects", moment.effects);
  drawPieces("events", moment.events);
  drawPieces("rows", moment.rows);
  drawPieces("diagnostics", moment.diagnostics);
}

void layOut(const Session& session, View& view) {
  if (view.laidOutAt == session.position()) return;
  view.laidOutAt = session.position();
  for (std::size_t i = 0; i < kSliceCount; ++i) {
    auto lines = jsonLines(session.slices()[i]);
    const LineRange changed = changedLines(jsonLines(session.slicesBefore()[i]), lines);
    view.slices[i] = {std::move(lines), changed};
  }
}

bool hasMoved(const Session& session, std::string_view slice) {
  if (session.position() == 0) return false;
  const auto& changes = session.moment(session.position() - 1).changes;
  return std::find(changes.begin(), changes.end(), slice) != changes.end();
}

void drawSlices(const Session& session, View& view) {
  layOut(session, view);
  if (!ImGui::BeginTabBar("slices")) return;
  const auto names = json::enumNames<Slice>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name(names[i]);
    const bool moved = hasMoved(session, name);
    if (moved) ImGui::PushStyleColor(ImGuiCol_Text, kChanged);
    const std::string label = name + (moved ? " *" : "") + "###" + name;
    const bool isOpen = ImGui::BeginTabItem(label.c_str());
    if (moved) ImGui::PopStyleColor();
    if (!isOpen) continue;
    ImGui::BeginChild("slice", {0, 0}, false, ImGuiWindowFlags_HorizontalScrollbar);
    drawLines(view.slices[i].lines, view.slices[i].changed);
    ImGui::EndChild();
    ImGui::EndTabItem();
  }
  ImGui::EndTabBar();
}

}  // namespace

void drawInspector(Session& session, View& view) {
  if (view.followsEnd && session.position() != session.size()) {
    session.goTo(session.size());
    view.scrollsToStep = true;
  }
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport->WorkPos);
  ImGui::SetNextWindowSize(viewport->WorkSize);
  constexpr auto kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                          ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin("inspector", nullptr, kFlags);
  drawControls(session, view);
  takeKeys(session, view);
  if (ImGui::BeginTable("panes", 3, ImGuiTableFlags_Resizable | ImGuiTableFlags_BordersInnerV)) {
    ImGui::TableSetupColumn("inputs", ImGuiTableColumnFlags_WidthStretch, 0.9f);
    ImGui::TableSetupColumn("step", ImGuiTableColumnFlags_WidthStretch, 1.2f);
    ImGui::TableSetupColumn("slices", ImGuiTableColumnFlags_WidthStretch, 1.4f);
    ImGui::TableNextColumn();
    drawInputs(session, view);
    ImGui::TableNextColumn();
    ImGui::BeginChild("step", {0, 0}, false, ImGuiWindowFlags_HorizontalScrollbar);
    drawStep(session);
    ImGui::EndChild();
    ImGui::TableNextColumn();
    drawSlices(session, view);
    ImGui::EndTable();
  }
  ImGui::End();
}

}  // namespace cossistant::inspector
