#include "server/uploads/erased_files.hpp"

#include <memory>

#include "server/uploads/uploads.hpp"

namespace cossistant::server {

void ErasedFiles::sweep(std::function<void(bool isDone)> done) {
  using Folders = std::vector<std::string>;
  const auto folders = std::make_shared<Folders>();
  const auto forget = [this, folders, done](const Folders& gone) {
    const bool isAll = gone.size() == folders->size();
    const bool accepted = executor_.submit(
        [gone](UnitOfWork& work) {
          for (const std::string& folder : gone) work.store.removeErasedFolder(folder);
        },
        [done, isAll](std::exception_ptr failure) { done(isAll && !failure); });
    if (!accepted) done(false);
  };
  const bool accepted = executor_.submit([folders](UnitOfWork& work) { *folders = work.store.erasedFolders(); },
                                         [this, folders, done, forget](std::exception_ptr failure) {
                                           if (failure || folders->empty()) return done(!failure);
                                           uploads_.removeFolders(*folders, forget);
                                         });
  if (!accepted) done(false);
}

}  // namespace cossistant::server
