# Designated initialisers at the call are the house style; fields left out have their defaults.
# Warnings are errors. -ffp-contract=off: no fused multiply-add, so that the same input gives
# the same bytes on every machine and in WebAssembly.
add_library(palpate_warnings INTERFACE)
target_compile_options(palpate_warnings INTERFACE -Wall -Wextra -Wno-missing-field-initializers
    -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # In clang -Wconversion brings sign conversions too, in g++ it does not.
    target_compile_options(palpate_warnings INTERFACE -Wno-sign-conversion)
endif()
add_compile_options(-ffp-contract=off)
