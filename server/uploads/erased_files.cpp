#include "server/uploads/erased_files.hpp"

#include "server/uploads/blobs.hpp"

namespace cossistant::server {

void ErasedFiles::sweep() {
  const auto handOver = [this](UnitOfWork& work) {
    for (const std::string& folder : work.store.erasedFolders()) {
      blobs_.removePrefix(folder);
      work.store.removeErasedFolder(folder);
    }
  };
  // Without room in the queue, or with a store that fails, they wait for the next sweep.
  static_cast<void>(executor_.submit(handOver, [](const std::exception_ptr&) {}));
}

}  // namespace cossistant::server
