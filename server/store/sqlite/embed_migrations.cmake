# Turns migrations/NNNN_name.sql into a list of string literals, so that the binary carries its schema.

file(GLOB migrations CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/migrations/[0-9]*.sql")
list(SORT migrations)
set(entries "")
foreach(migration IN LISTS migrations)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${migration}")
  get_filename_component(name "${migration}" NAME_WE)
  file(READ "${migration}" sql)
  string(APPEND entries "      {\"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()

set(COSSISTANT_MIGRATIONS_SOURCE "${CMAKE_CURRENT_BINARY_DIR}/embedded_migrations.cpp")
file(CONFIGURE OUTPUT "${COSSISTANT_MIGRATIONS_SOURCE}" CONTENT [[
#include "server/store/sqlite/migrations.hpp"

namespace cossistant::server {

const std::vector<Migration>& embeddedMigrations() {
  static const std::vector<Migration> list = {
@entries@  };
  return list;
}

}  // namespace cossistant::server
]] @ONLY)
