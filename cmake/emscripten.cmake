# Finds Emscripten's own toolchain file: a current emsdk on PATH first, else the distribution's.
find_program(COSSISTANT_EMCC emcc REQUIRED)
get_filename_component(emcc_real "${COSSISTANT_EMCC}" REALPATH)
get_filename_component(emscripten_root "${emcc_real}" DIRECTORY)
if(NOT EXISTS "${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
  set(emscripten_root "/usr/share/emscripten")
endif()
# Debian's emcc looks for acorn here when `node` is not Debian's.
if(EXISTS "/usr/share/nodejs")
  set(ENV{NODE_PATH} "/usr/share/nodejs")
endif()
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
