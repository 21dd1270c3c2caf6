#pragma once

#include <string>
#include <vector>

#include "server/websocket/frame.hpp"

namespace cossistant::server {

/// Frames that leave together, for all sockets of a key but one: the kernel is asked once for a message and for who has
/// seen it.
struct Parcel {
  std::string exceptConnectionId;  // may be empty
  Frame frames;
};

/// Puts `parcel` behind `parcels`: into the last one, when that is for the same sockets.
void pack(std::vector<Parcel>& parcels, const Parcel& parcel);

}  // namespace cossistant::server
