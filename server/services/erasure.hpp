#pragma once

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// `DELETE /visitors/{id}` (ours): takes away everything that is kept of the visitor (store/erasure_store.hpp), closes
/// its sockets, and leaves word of the folders whose files are to go (uploads/erased_files.hpp).
void eraseVisitor(const Visitor& visitor, UnitOfWork& work);

}  // namespace cossistant::server
