# The files of one room compiled together: the headers that they share are read once, and a build from nothing takes
# less than half. Names in anonymous namespaces must differ within a room, which they should for who reads it, too.
# While at work on one file, `-DCOSSISTANT_ROOMS=OFF` compiles it alone.
option(COSSISTANT_ROOMS "Compile the files of a folder together" OFF)

# A new file moves only the files behind it in its own folder, and a change compiles no more than this many.
set(COSSISTANT_ROOM_FILES 8)

# GCC takes everything but the file it was given for a header, and warns of what only the one place uses.
if(COSSISTANT_ROOMS AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(cossistant_options INTERFACE -Wno-subobject-linkage)
endif()

# cossistant_rooms(<target>): done at the end of the present folder, when the target has all of its files. Files with
# options of their own, and those that the build makes, stay alone. UNITY_BUILD of CMake would name each file by its
# whole path, and no two clones would share what ccache keeps.
function(cossistant_rooms target)
  if(COSSISTANT_ROOMS)
    cmake_language(EVAL CODE "cmake_language(DEFER CALL cossistant_join_rooms ${target})")
  endif()
endfunction()

function(cossistant_join_rooms target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(base ${target} SOURCE_DIR)
  list(SORT sources)
  set(units "")
  set(compiled "")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${base}" NORMALIZE)
    file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${source}")
    get_source_file_property(options "${source}" TARGET_DIRECTORY ${target} COMPILE_OPTIONS)
    get_source_file_property(definitions "${source}" TARGET_DIRECTORY ${target} COMPILE_DEFINITIONS)
    cmake_path(IS_PREFIX PROJECT_BINARY_DIR "${source}" NORMALIZE isMade)
    if(options OR definitions OR isMade OR name MATCHES "^\\.\\./" OR NOT name MATCHES "\\.cpp$")
      list(APPEND compiled "${source}")
      continue()
    endif()
    cmake_path(GET name PARENT_PATH room)
    string(MAKE_C_IDENTIFIER "${room}" room)
    if(NOT DEFINED count_${room})
      set(count_${room} 0)
    endif()
    math(EXPR part "${count_${room}} / ${COSSISTANT_ROOM_FILES}")
    math(EXPR count_${room} "${count_${room}} + 1")
    list(APPEND units ${room}_${part})
    string(APPEND includes_${room}_${part} "#include \"${name}\"\n")
  endforeach()
  list(REMOVE_DUPLICATES units)
  foreach(unit IN LISTS units)
    set(path "${PROJECT_BINARY_DIR}/rooms/${target}/${unit}.cpp")
    file(GENERATE OUTPUT "${path}" CONTENT "${includes_${unit}}")
    list(APPEND compiled "${path}")
  endforeach()
  set_property(TARGET ${target} PROPERTY SOURCES ${compiled})
endfunction()
