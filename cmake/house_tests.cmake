# The rules of the house as tests, in the release build only: they are about the source text
# and the optimised archives, which do not change with the preset.
if(PALPATE_TESTS AND CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(house_tools ${PROJECT_SOURCE_DIR}/tools)
    add_test(NAME house.edges COMMAND Python3::Interpreter ${house_tools}/check-edges)
    add_test(NAME house.edges_self_test
        COMMAND Python3::Interpreter ${house_tools}/check-edges --self-test)
    add_test(NAME house.tidy COMMAND Python3::Interpreter ${house_tools}/tidy)
    add_test(NAME house.tidy_self_test
        COMMAND Python3::Interpreter ${house_tools}/tidy --self-test)
    add_test(NAME house.embed_words_self_test
        COMMAND Python3::Interpreter ${house_tools}/embed-words --self-test)
    add_test(NAME house.symbols
        COMMAND Python3::Interpreter ${house_tools}/check-symbols ${PROJECT_BINARY_DIR})
    add_test(NAME house.symbols_self_test
        COMMAND Python3::Interpreter ${house_tools}/check-symbols --self-test)
    add_test(NAME house.command_line
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tests/command_line_test.py
            $<TARGET_FILE:palpate>)
endif()
