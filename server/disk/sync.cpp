#include "server/disk/sync.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace cossistant::server {

int syncPath(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return error;
}

}  // namespace cossistant::server
