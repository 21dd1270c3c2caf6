# Headers that nearly every file includes, read once a target instead of once a file. Only of other people: one of
# ours would make every file of a target wait for it. Presets without CMAKE_DISABLE_PRECOMPILE_HEADERS alone see
# them; the others keep each file honest about what it includes.
set(COSSISTANT_STANDARD_HEADERS
  algorithm array charconv cstdint functional map memory optional set span string string_view tuple unordered_map
  unordered_set utility variant vector)
set(COSSISTANT_TEST_HEADERS ${COSSISTANT_STANDARD_HEADERS} gmock/gmock.h gtest/gtest.h)

if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
  # CMake would name the folder of the build as well, and no two clones would share what ccache keeps.
  set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -Xclang -include-pch -Xclang <PCH_FILE>)
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

# cossistant_precompile(<target> <header>...): precompiles those headers for the target. What is in them is written
# beside, for ccache, which would otherwise tell two clones apart by the paths in the compiled file.
function(cossistant_precompile target)
  if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
    return()
  endif()
  list(TRANSFORM ARGN PREPEND "<" OUTPUT_VARIABLE headers)
  list(TRANSFORM headers APPEND ">")
  target_precompile_headers(${target} PRIVATE ${headers})

  string(SHA256 name "${ARGN}")
  get_property(known GLOBAL PROPERTY cossistant_headers_${name})
  if(NOT known)
    list(TRANSFORM headers PREPEND "#include " OUTPUT_VARIABLE lines)
    list(JOIN lines "\n" text)
    file(WRITE "${PROJECT_BINARY_DIR}/headers_${name}.hpp" "${text}\n")
    execute_process(
      COMMAND ${CMAKE_CXX_COMPILER} -std=gnu++20 -E -P -x c++ "${PROJECT_BINARY_DIR}/headers_${name}.hpp"
      OUTPUT_VARIABLE preprocessed COMMAND_ERROR_IS_FATAL ANY)
    string(SHA256 known "${CMAKE_CXX_COMPILER_VERSION}${preprocessed}")
    set_property(GLOBAL PROPERTY cossistant_headers_${name} "${known}")
  endif()
  file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.pch.sum" "${known}\n")
endfunction()
