#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"

namespace cossistant {

namespace {

struct ConnectionSlice {
  ConnectionStatus status = ConnectionStatus::Disconnected;
  bool isOffline = false;
};

void describe(json::Fields& fields, ConnectionSlice& slice) {
  fields.enumField("status", slice.status);
  fields.field("isOffline", slice.isOffline);
}

}  // namespace

std::string encodeConnection(const State& state) {
  return json::encode(ConnectionSlice{state.connection.status, isOffline(state.connection)});
}

}  // namespace cossistant
