#pragma once

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

class ErasedFiles;

/// `DELETE /visitors/{id}` (ours): takes away everything that is kept of the visitor (store/erasure_store.hpp), closes
/// its sockets, and hands the folders whose files are to go over to `files`, which outlives the work.
void eraseVisitor(const Visitor& visitor, ErasedFiles& files, UnitOfWork& work);

/// Deletes at most `limit` conversations that ended and to which nothing happened since `before`, with their files.
/// How many they were.
std::size_t eraseEndedConversations(Timestamp before, std::int64_t limit, ErasedFiles& files, UnitOfWork& work);

}  // namespace cossistant::server
