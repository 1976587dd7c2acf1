# What comes from the system; nothing is downloaded. `palpate_libraries` is what every room may
# use; toml++ belongs to knowledge and settings, CLI11 to apps, SQLite and libsodium to store,
# libsodium and OpenSSL to secrets, date-tz to scheduling, libical to interop, libcurl to courier,
# zlib to http (tools/check-edges says so).
if(PALPATE_WASM)
    include(${CMAKE_CURRENT_LIST_DIR}/libraries_wasm.cmake)
    return()
endif()
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_path(PALPATE_SODIUM_DIR sodium.h REQUIRED)
find_library(PALPATE_SODIUM_LIBRARY sodium REQUIRED)
find_library(PALPATE_FIDO_LIBRARY fido2 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto SSL)
find_package(date 3 REQUIRED)
find_package(CURL 7.85 REQUIRED)
find_package(ZLIB REQUIRED)
find_path(PALPATE_QRENCODE_DIR qrencode.h REQUIRED)
find_library(PALPATE_QRENCODE_LIBRARY qrencode REQUIRED)
add_library(qrencode::qrencode INTERFACE IMPORTED)
target_link_libraries(qrencode::qrencode INTERFACE ${PALPATE_QRENCODE_LIBRARY})
target_include_directories(qrencode::qrencode SYSTEM INTERFACE ${PALPATE_QRENCODE_DIR})
find_path(PALPATE_ICAL_DIR libical/ical.h REQUIRED)
find_library(PALPATE_ICAL_LIBRARY ical REQUIRED)
add_library(ical::ical INTERFACE IMPORTED)
target_link_libraries(ical::ical INTERFACE ${PALPATE_ICAL_LIBRARY})
target_include_directories(ical::ical SYSTEM INTERFACE ${PALPATE_ICAL_DIR})
find_path(PALPATE_EXPECTED_DIR tl/expected.hpp REQUIRED)
find_path(PALPATE_TOML_DIR toml++/toml.h REQUIRED)

add_library(palpate_libraries INTERFACE)
target_link_libraries(palpate_libraries INTERFACE Boost::headers Boost::json fmt::fmt)
target_include_directories(palpate_libraries SYSTEM INTERFACE
    ${PALPATE_EXPECTED_DIR} ${PALPATE_TOML_DIR})

# What keeps the data, for the room `store` alone: the database, and the keyed hashes of the audit.
add_library(palpate_keeping INTERFACE)
target_link_libraries(palpate_keeping INTERFACE SQLite::SQLite3 ${PALPATE_SODIUM_LIBRARY}
    Threads::Threads)
target_include_directories(palpate_keeping SYSTEM INTERFACE ${PALPATE_SODIUM_DIR})

# Passwords and codes, for the room `secrets` alone; OpenSSL for the HMAC-SHA1 libsodium lacks,
# libfido2 for passkeys.
add_library(palpate_secrecy INTERFACE)
target_link_libraries(palpate_secrecy INTERFACE ${PALPATE_SODIUM_LIBRARY} OpenSSL::Crypto
    ${PALPATE_FIDO_LIBRARY})
target_include_directories(palpate_secrecy SYSTEM INTERFACE ${PALPATE_SODIUM_DIR})

if(PALPATE_TESTS)
    find_package(GTest REQUIRED)
    include(GoogleTest)
endif()
if(PALPATE_BENCH)
    find_package(benchmark REQUIRED)
endif()
