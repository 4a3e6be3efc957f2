# The switch and the threaded interpreter: how they are compiled. docs/audit.md tells what each option is good for.

include(CheckCCompilerFlag)

option(PYVM_INTERPRETER_OPTIONS "Compile these with what keeps compilers from joining handlers" ON)

# Computed goto needs GNU C.
set(interpreter_options -std=gnu11)
if(PYVM_INTERPRETER_OPTIONS AND CMAKE_C_COMPILER_ID STREQUAL "GNU")
  list(APPEND interpreter_options -fno-gcse -fno-crossjumping -fno-tree-slp-vectorize)
elseif(PYVM_INTERPRETER_OPTIONS AND CMAKE_C_COMPILER_ID MATCHES "Clang")
  # Options of LLVM, which come and go with its versions.
  foreach(option tail-dup-pred-size=5000 sink-common-insts=0)
    string(MAKE_C_IDENTIFIER "has_${option}" known)
    check_c_compiler_flag("-mllvm -${option}" ${known})
    if(${known})
      list(APPEND interpreter_options -mllvm "-${option}")
    endif()
  endforeach()
endif()
# Without optimization each variable of each handler would have a place of its own on the C stack; optimizing all that
# the sanitizers put in takes gcc five times as long.
if(CMAKE_BUILD_TYPE STREQUAL "Debug" OR (PYVM_SANITIZE AND CMAKE_C_COMPILER_ID STREQUAL "GNU"))
  list(APPEND interpreter_options -Og)
endif()
set(interpreters "${generated}/switch.c" "${generated}/threaded.c" "${generated}/profile.c")
set_source_files_properties(${interpreters} PROPERTIES COMPILE_OPTIONS "${interpreter_options}")
