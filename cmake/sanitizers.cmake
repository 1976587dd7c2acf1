# PALPATE_SANITIZE is a list for -fsanitize=, empty for none. A finding ends the program.
set(PALPATE_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
option(PALPATE_COVERAGE "Instrument for gcov" OFF)

add_library(palpate_sanitizers INTERFACE)
if(PALPATE_SANITIZE)
    target_compile_options(palpate_sanitizers INTERFACE
        -fsanitize=${PALPATE_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(palpate_sanitizers INTERFACE -fsanitize=${PALPATE_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # g++ 12 reports uninitialised use in its own instrumentation.
        target_compile_options(palpate_sanitizers INTERFACE -Wno-maybe-uninitialized)
        if(PALPATE_SANITIZE MATCHES "thread")
            # Asio has fences, which ThreadSanitizer does not follow; its locks it does.
            target_compile_options(palpate_sanitizers INTERFACE -Wno-tsan)
        endif()
    endif()
endif()
if(PALPATE_COVERAGE)
    target_compile_options(palpate_sanitizers INTERFACE --coverage -O0)
    target_link_options(palpate_sanitizers INTERFACE --coverage)
endif()
