# Third-party code: headers and archives of the distribution, and the source packages that have to be
# built here. scripts/setup fills third_party/; elsewhere FetchContent does.

# The tests of the server use RapidJSON. A folder of links keeps all of /usr/include out of their search.
if(COSSISTANT_SERVER)
  set(COSSISTANT_HEADER_LINKS "${PROJECT_BINARY_DIR}/headers")
  find_path(RAPIDJSON_INCLUDE rapidjson/document.h REQUIRED)
  file(MAKE_DIRECTORY "${COSSISTANT_HEADER_LINKS}")
  file(CREATE_LINK "${RAPIDJSON_INCLUDE}/rapidjson" "${COSSISTANT_HEADER_LINKS}/rapidjson" SYMBOLIC)
  add_library(rapidjson INTERFACE)
  target_include_directories(rapidjson SYSTEM INTERFACE "${COSSISTANT_HEADER_LINKS}")
endif()

# Only the tests compare with it.
if(COSSISTANT_TESTS)
  set(MD4C_DIR "${PROJECT_SOURCE_DIR}/third_party/md4c")
  if(NOT EXISTS "${MD4C_DIR}/src/md4c.c")
    include(FetchContent)
    FetchContent_Declare(md4c_source GIT_REPOSITORY https://github.com/mity/md4c.git GIT_TAG release-0.4.8)
    FetchContent_GetProperties(md4c_source)
    if(NOT md4c_source_POPULATED)
      FetchContent_Populate(md4c_source)
    endif()
    set(MD4C_DIR "${md4c_source_SOURCE_DIR}")
  endif()
  add_library(md4c STATIC "${MD4C_DIR}/src/md4c.c")
  target_include_directories(md4c SYSTEM PUBLIC "${MD4C_DIR}/src")
endif()

set(IMGUI_DIR "${PROJECT_SOURCE_DIR}/third_party/imgui")
if(COSSISTANT_INSPECTOR AND NOT EXISTS "${IMGUI_DIR}/imgui.cpp")
  include(FetchContent)
  FetchContent_Declare(imgui_source GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.89.2)
  FetchContent_GetProperties(imgui_source)
  if(NOT imgui_source_POPULATED)
    FetchContent_Populate(imgui_source)
  endif()
  set(IMGUI_DIR "${imgui_source_SOURCE_DIR}")
endif()
