#include "server/websocket/parcel.hpp"

namespace cossistant::server {

void pack(std::vector<Parcel>& parcels, const Parcel& parcel) {
  if (parcels.empty() || parcels.back().exceptConnectionId != parcel.exceptConnectionId) {
    return parcels.push_back(parcel);
  }
  parcels.back().frames = joined(parcels.back().frames, parcel.frames);
}

}  // namespace cossistant::server
