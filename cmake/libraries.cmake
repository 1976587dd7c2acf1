# What comes from the system; nothing is downloaded. `palpate_libraries` is what every room may
# use; toml++ belongs to knowledge and CLI11 to apps (tools/check-edges says so).
if(PALPATE_WASM)
    include(${CMAKE_CURRENT_LIST_DIR}/libraries_wasm.cmake)
    return()
endif()
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_path(PALPATE_EXPECTED_DIR tl/expected.hpp REQUIRED)
find_path(PALPATE_TOML_DIR toml++/toml.h REQUIRED)

add_library(palpate_libraries INTERFACE)
target_link_libraries(palpate_libraries INTERFACE Boost::headers Boost::json fmt::fmt)
target_include_directories(palpate_libraries SYSTEM INTERFACE
    ${PALPATE_EXPECTED_DIR} ${PALPATE_TOML_DIR})

if(PALPATE_TESTS)
    find_package(GTest REQUIRED)
    include(GoogleTest)
endif()
if(PALPATE_BENCH)
    find_package(benchmark REQUIRED)
endif()
