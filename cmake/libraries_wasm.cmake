# The libraries of the engine for wasm32-wasi: header-only, seen through a folder of links, because
# /usr/include itself would bring the headers of the host's C library.
set(palpate_wasm_headers ${PROJECT_BINARY_DIR}/headers)
foreach(folder boost fmt tl toml++)
    if(NOT EXISTS /usr/include/${folder})
        message(FATAL_ERROR "/usr/include/${folder} is missing")
    endif()
    file(MAKE_DIRECTORY ${palpate_wasm_headers})
    file(CREATE_LINK /usr/include/${folder} ${palpate_wasm_headers}/${folder} SYMBOLIC)
endforeach()

add_library(palpate_libraries INTERFACE)
target_include_directories(palpate_libraries SYSTEM INTERFACE ${palpate_wasm_headers})
target_compile_definitions(palpate_libraries INTERFACE FMT_HEADER_ONLY
    BOOST_SYSTEM_DISABLE_THREADS)
