#include "core/feedback/form_view.hpp"
#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"

namespace cossistant {

[[gnu::noinline]] std::string encodeFeedback(const State& state) {
  return json::encode(feedbackFormView(state.feedback));
}

}  // namespace cossistant
