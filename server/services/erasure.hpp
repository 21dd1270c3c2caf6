#pragma once

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

class ErasedFiles;

/// `DELETE /visitors/{id}` (ours): takes away everything that is kept of the visitor (store/erasure_store.hpp), closes
/// its sockets, and hands the folders whose files are to go over to `files`, which outlives the work.
void eraseVisitor(const Visitor& visitor, ErasedFiles& files, UnitOfWork& work);

}  // namespace cossistant::server
