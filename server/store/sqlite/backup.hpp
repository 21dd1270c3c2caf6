#pragma once

#include <cstdint>
#include <string>

namespace cossistant::server {

/// Copies the SQLite database at `database` to the new file `file`, while others read and write it. The copy is what
/// was committed at one moment, one file that is whole (integrity_check) and on the disk before it gets its name.
/// Returns its size in bytes. Throws StoreError; then nothing is at `file` that was not there before. A file that is
/// there is never replaced.
std::uint64_t backUpDatabase(const std::string& database, const std::string& file);

}  // namespace cossistant::server
