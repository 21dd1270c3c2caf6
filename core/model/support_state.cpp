#include "core/model/support_state.hpp"

#include <algorithm>
#include <string_view>

#include "core/json/literal.hpp"
#include "core/json/number.hpp"
#include "core/json/tape.hpp"
#include "core/json/value.hpp"

namespace cossistant {

using enum json::Absence;

namespace {

using json::Tape;

/// As JavaScript's `Boolean(value)`.
bool isTruthy(const Tape& tape, Tape::Index node) {
  const std::string_view text = tape.from(node);
  switch (tape.kind(node)) {
    case 't':
    case '{':
    case '[':
      return true;
    case 'f':
    case 'n':
      return false;
    case '"':
      return text[1] != '"';
    default: {
      const std::string_view number = json::numberIn(text);
      return number.substr(0, number.find_first_of("eE")).find_first_of("123456789") != std::string_view::npos;
    }
  }
}

/// Calls `visit` with the name and the value of each member of the object at `node`.
template <class Visit>
void eachMember(const Tape& tape, Tape::Index node, Visit visit) {
  for (Tape::Index name = node + 1; name < tape.next(node); name = tape.next(name + 1)) visit(name, name + 1);
}

std::vector<OnboardingStep> readSteps(std::string_view text) {
  std::vector<OnboardingStep> steps;
  Tape tape;
  if (!text.starts_with('{') || tape.parse(text, {})) return steps;
  eachMember(tape, 0, [&](Tape::Index stepName, Tape::Index stepValue) {
    OnboardingStep step;
    json::appendUnescaped(step.id, tape.from(stepName));
    const bool isKnown =
        std::any_of(steps.begin(), steps.end(), [&](const OnboardingStep& other) { return other.id == step.id; });
    if (tape.kind(stepValue) != '{' || isKnown) return;
    eachMember(tape, stepValue, [&](Tape::Index name, Tape::Index value) {
      if (json::isName(tape, name, "completed")) step.completed = isTruthy(tape, value);
      if (json::isName(tape, name, "metadata") && tape.kind(value) == '{') {
        (void)json::readValue(tape, value, json::Kind::Raw, &step.metadata.emplace());
      }
    });
    steps.push_back(std::move(step));
  });
  return steps;
}

std::string stepsObject(const std::vector<OnboardingStep>& steps) {
  std::string text = "{";
  for (const OnboardingStep& step : steps) {
    if (text.size() > 1) text += ',';
    json::appendString(text, step.id);
    text += step.completed ? R"(:{"completed":true,"metadata":)" : R"(:{"completed":false,"metadata":)";
    text += step.metadata ? step.metadata->text : "null";
    text += '}';
  }
  text += '}';
  return text;
}

struct Onboarding {
  json::Raw steps;
};
void describe(json::Fields& fields, Onboarding& onboarding) { fields.field("steps", onboarding.steps); }

}  // namespace

void describe(json::Fields& fields, SupportState& state) {
  fields.field("featureFlags", state.featureFlags);
  Onboarding onboarding;
  if (!fields.reading()) onboarding.steps.text = stepsObject(state.steps);
  fields.attempt([&] { fields.object("onboarding", onboarding); });
  if (fields.reading()) state.steps = readSteps(onboarding.steps.text);
}

void describe(json::Fields& fields, OnboardingUpdate& update) {
  std::optional<bool> reset;
  if (update.reset) reset = true;
  fields.field("reset", reset, Omit);
  fields.field("stepId", update.stepId, Omit);
  fields.field("completed", update.completed, Omit);
  fields.clearable("metadata", update.metadata, update.clearsMetadata);
  if (fields.reading()) update.reset = reset.value_or(false);
}

}  // namespace cossistant
