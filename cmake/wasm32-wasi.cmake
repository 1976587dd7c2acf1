# Toolchain for the engine in the browser: clang 16 with Debian's wasi-libc and libc++. No
# exceptions and no threads there, as in the engine itself.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-16)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
# A library is its objects linked into one: Debian's archivers for WebAssembly come with all of
# LLVM, and the ordinary ar writes no index that the linker reads.
set(CMAKE_CXX_CREATE_STATIC_LIBRARY "wasm-ld-16 -r -o <TARGET> <OBJECTS>")
set(CMAKE_CXX_ARCHIVE_CREATE "")
set(CMAKE_AR wasm-ld-16)
set(CMAKE_RANLIB :)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_CXX_FLAGS_INIT
    "-fno-exceptions -nostdinc++ -isystem /usr/include/wasm32-wasi/c++/v1")
set(PALPATE_WASM ON)
# The default stack is 64 kB; the parsers of TOML and JSON recurse.
set(CMAKE_EXE_LINKER_FLAGS_INIT
    "-Wl,-z,stack-size=1048576 -Wno-unused-command-line-argument")
