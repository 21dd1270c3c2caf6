# Flags of our own targets. Third-party code is built without them.

# Two clones on one machine share what was compiled; precompiled headers are told apart by what is in them.
find_program(COSSISTANT_CCACHE ccache)
if(COSSISTANT_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env
    "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1
    CCACHE_SLOPPINESS=pch_defines,time_macros
    "${COSSISTANT_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()

add_library(cossistant_options INTERFACE)
target_compile_features(cossistant_options INTERFACE cxx_std_20)
# A designated initialiser that leaves fields at their defaults says what it means; GCC 12 warns of it.
target_compile_options(cossistant_options INTERFACE -Wall -Wextra -Wpedantic -Werror -Wno-missing-field-initializers)
target_include_directories(cossistant_options INTERFACE "${PROJECT_SOURCE_DIR}")

# Sanitizers reach third-party code too, so that one binary has one runtime.
if(COSSISTANT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # A coroutine's frame has no place for what the check of calls through pointers needs (llvm 14 stops at it).
    add_compile_options(-fno-sanitize=function)
    # Named from where Ninja runs the compiler: by its whole path no two clones would share what ccache keeps.
    file(RELATIVE_PATH ignore_list "${CMAKE_BINARY_DIR}" "${CMAKE_CURRENT_LIST_DIR}/sanitizer_ignore.txt")
    add_compile_options("-fsanitize-ignorelist=${ignore_list}")
    # Programs with sanitizers are large: lld links them in a fraction of the time.
    find_program(COSSISTANT_LLD ld.lld)
    if(COSSISTANT_LLD)
      add_link_options(-fuse-ld=lld)
    endif()
  endif()
endif()

if(COSSISTANT_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()

# In the browser: small, whole-program, and without what the core does not use. Emscripten forbids LLVM to inline at
# -Oz, down to the getters of std::vector and std::optional; without that limit the core is 4 kB brotli smaller.
if(EMSCRIPTEN)
  add_compile_options(-Oz -flto -fno-exceptions -fno-rtti -sINLINING_LIMIT=0)
  add_link_options(-Oz -flto -fno-exceptions -fno-rtti -sINLINING_LIMIT=0)
endif()

# At -O3 GCC 12 takes members of a std::variant's absent alternatives for uninitialised ones
# (gcc.gnu.org/PR80635). The Debug build keeps the warning, and its sanitizers see the real ones.
target_compile_options(cossistant_options INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>)
