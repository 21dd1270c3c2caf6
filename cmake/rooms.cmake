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

# cossistant_rooms(<target>): to be called when the target has all of its files.
function(cossistant_rooms target)
  if(NOT COSSISTANT_ROOMS)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  get_target_property(base ${target} SOURCE_DIR)
  list(SORT sources)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${base}" NORMALIZE)
    cmake_path(GET source PARENT_PATH folder)
    file(RELATIVE_PATH room "${PROJECT_SOURCE_DIR}" "${folder}")
    string(MAKE_C_IDENTIFIER "${room}" room)
    if(NOT DEFINED count_${room})
      set(count_${room} 0)
    endif()
    math(EXPR part "${count_${room}} / ${COSSISTANT_ROOM_FILES}")
    math(EXPR count_${room} "${count_${room}} + 1")
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${room}_${part}")
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
