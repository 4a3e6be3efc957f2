# The tail-call interpreter: one translation unit, which may come from another compiler than the rest. Sets `tail` to
# what is to be linked: its source, its object, or nothing.

include("${CMAKE_CURRENT_LIST_DIR}/compilers.cmake")

set(tail "")
set(tail_source "${generated}/tail.c")
# Values stay in the registers that handlers pass on; copying loops are short.
set(tail_options -std=gnu11 -fno-unroll-loops -fno-vectorize -fno-slp-vectorize)

if(PYVM_TAIL_COMPILER STREQUAL "auto")
  find_tail_compiler("${Python3_EXECUTABLE}" tail_compiler)
elseif(PYVM_TAIL_COMPILER)
  separate_arguments(tail_compiler UNIX_COMMAND "${PYVM_TAIL_COMPILER}")
  compiler_makes_tail_calls("${tail_compiler}" capable)
  if(NOT capable)
    message(FATAL_ERROR "${PYVM_TAIL_COMPILER} cannot make the tail-call interpreter")
  endif()
endif()

set(tail_version "none")
if(tail_compiler)
  compiler_version("${tail_compiler}" tail_version)
endif()
compiler_version("${CMAKE_C_COMPILER}" own_version)
set(modes_table "${CMAKE_CURRENT_SOURCE_DIR}/default_modes.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${modes_table}")
default_mode("${modes_table}" "${own_version}" "${tail_version}" mode)
message(STATUS "Tail-call interpreter by ${tail_version}; default mode with ${own_version}: ${mode}")

if(tail_compiler)
  set(has_tail 1)
else()
  set(has_tail 0)
endif()
set(mode_definitions PYVM_HAS_TAIL=${has_tail} "PYVM_TAIL_COMPILER=\"${tail_version}\""
    "PYVM_DEFAULT_MODE=\"${mode}\"")
set_source_files_properties(src/dispatch.c PROPERTIES COMPILE_DEFINITIONS "${mode_definitions}")

if("${tail_compiler}" STREQUAL "${CMAKE_C_COMPILER}")
  set(tail "${tail_source}")
  if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
    set(tail_options -std=gnu11 -fno-unroll-loops -fno-tree-vectorize)
  endif()
  set_source_files_properties("${tail_source}" PROPERTIES COMPILE_OPTIONS "${tail_options}")
elseif(tail_compiler)
  set(tail "${CMAKE_CURRENT_BINARY_DIR}/tail${CMAKE_C_OUTPUT_EXTENSION}")
  # ziglang's compiler is for the machine that it runs on unless it is told otherwise, keeps frame pointers, and puts
  # in traps for what is undefined.
  list(APPEND tail_options -O2 -fPIC -fomit-frame-pointer)
  if(tail_compiler MATCHES "ziglang")
    list(APPEND tail_options -mcpu=baseline -fno-sanitize=undefined)
  elseif(CMAKE_C_COMPILER_LAUNCHER)
    list(PREPEND tail_compiler ${CMAKE_C_COMPILER_LAUNCHER})
  endif()
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    list(APPEND tail_options -g)
  else()
    list(APPEND tail_options -DNDEBUG)
  endif()
  # The sanitizers of two compilers don't go together: this unit traps where anything is undefined, and that is all.
  if(PYVM_SANITIZE)
    list(APPEND tail_options -fsanitize=undefined -fsanitize-trap=undefined -g)
  endif()
  list(TRANSFORM includes PREPEND "-I" OUTPUT_VARIABLE tail_includes)
  list(TRANSFORM definitions PREPEND "-D" OUTPUT_VARIABLE tail_definitions)
  add_custom_command(
    OUTPUT "${tail}"
    COMMAND ${tail_compiler} ${tail_options} ${options} ${tail_includes} ${tail_definitions}
            -MD -MT "${tail}" -MF "${tail}.d" -c "${tail_source}" -o "${tail}"
    DEPENDS "${tail_source}"
    DEPFILE "${tail}.d"
    COMMENT "Building the tail-call interpreter with ${tail_version}"
    VERBATIM
  )
  set_source_files_properties("${tail}" PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
endif()
