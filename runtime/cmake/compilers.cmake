# What is asked of C compilers, which are lists: a command with its arguments.

# "clang 19.1.7", "gcc 12.2.0": the name and version of a compiler; "unknown" if it does not run.
function(compiler_version compiler result)
  execute_process(
    COMMAND ${compiler} -E -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/probe_compiler.c"
    OUTPUT_VARIABLE text ERROR_QUIET RESULT_VARIABLE status
  )
  if(status EQUAL 0 AND text MATCHES "compiler ([a-z]+) ([0-9]+) ([0-9]+) ([0-9]+)")
    set(${result} "${CMAKE_MATCH_1} ${CMAKE_MATCH_2}.${CMAKE_MATCH_3}.${CMAKE_MATCH_4}" PARENT_SCOPE)
  else()
    set(${result} "unknown" PARENT_SCOPE)
  endif()
endfunction()

# Whether a compiler can make the tail-call interpreter.
function(compiler_makes_tail_calls compiler result)
  set(object "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/probe_tail.o")
  execute_process(
    COMMAND ${compiler} -O2 -std=gnu11 -c "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/probe_tail.c" -o "${object}"
    OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE status
  )
  if(status EQUAL 0)
    set(${result} TRUE PARENT_SCOPE)
  else()
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()

# The compiler for the tail-call interpreter: the first of the library's own, the newest clang and the one in the
# ziglang wheel that can make it; empty if none can. (With -E, Python finds that wheel where the build has an
# environment of its own.)
function(find_tail_compiler python result)
  set(${result} "" PARENT_SCOPE)
  foreach(name "${CMAKE_C_COMPILER}" clang-22 clang-21 clang-20 clang-19 clang "${python} -E -m ziglang cc")
    separate_arguments(compiler UNIX_COMMAND "${name}")
    compiler_makes_tail_calls("${compiler}" capable)
    if(capable)
      set(${result} "${compiler}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# The default dispatch mode of a library: what the first line of a table says that fits its compiler and the one of its
# tail-call interpreter ("none" without one).
function(default_mode table compiler tail_compiler result)
  file(STRINGS "${table}" lines REGEX "^[^#]")
  foreach(line ${lines})
    if(NOT line MATCHES "^([a-z]+( [0-9.]+)?) +\\| +([a-z]+( [0-9.]+)?) +\\| +([a-z]+)( +#.*)?$")
      message(FATAL_ERROR "${table}: this is no line of the table: ${line}")
    endif()
    set(mode "${CMAKE_MATCH_5}")
    fits("${compiler}" "${CMAKE_MATCH_1}" first)
    fits("${tail_compiler}" "${CMAKE_MATCH_3}" second)
    if(first AND second)
      set(${result} "${mode}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${table} has no line for ${compiler} with ${tail_compiler}")
endfunction()

# Whether "clang 19.1.7", say, is what "any", "clang" or "clang 19" stands for.
function(fits version pattern result)
  string(FIND "${version}." "${pattern}." exactly)
  string(FIND "${version} " "${pattern} " by_name)
  if(pattern STREQUAL "any" OR exactly EQUAL 0 OR by_name EQUAL 0)
    set(${result} TRUE PARENT_SCOPE)
  else()
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()
