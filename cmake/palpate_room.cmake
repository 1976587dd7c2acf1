# palpate_room(NAME SOURCES a.cpp ... [TESTS a_test.cpp ...] [LINKS base ...])
#
# Makes the static library palpate_NAME, and NAME_test from the tests beside the code. LINKS
# names other rooms (base means palpate_base) or foreign targets (with ::, as in fmt::fmt). A
# room with no sources is headers only.
function(palpate_room NAME)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;TESTS;LINKS")
    if(room_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "palpate_room(${NAME}): unknown ${room_UNPARSED_ARGUMENTS}")
    endif()

    if(room_SOURCES)
        add_library(palpate_${NAME} STATIC ${room_SOURCES})
        set(reach PUBLIC)
        target_link_libraries(palpate_${NAME} PRIVATE palpate_warnings)
    else()
        add_library(palpate_${NAME} INTERFACE)
        set(reach INTERFACE)
    endif()
    target_include_directories(palpate_${NAME} ${reach} ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(palpate_${NAME} ${reach} palpate_sanitizers palpate_libraries)
    foreach(link IN LISTS room_LINKS)
        if(NOT link MATCHES "::")
            set(link palpate_${link})
        endif()
        target_link_libraries(palpate_${NAME} ${reach} ${link})
    endforeach()

    if(PALPATE_TESTS AND room_TESTS)
        palpate_test(${NAME}_test SOURCES ${room_TESTS} LINKS palpate_${NAME})
    endif()
endfunction()

# palpate_test(NAME SOURCES a_test.cpp ... LINKS palpate_base ... [COST 1])
#
# A GoogleTest program whose tests ctest knows one by one. Tests may use the embedded tables, and
# start in the root of the project: a path of it would keep one checkout from another's objects.
# Those of a higher COST are begun first, lest the longest of all be the last to begin.
function(palpate_test NAME)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "COST" "SOURCES;LINKS")
    add_executable(${NAME} ${test_SOURCES})
    target_include_directories(${NAME} PRIVATE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${NAME} PRIVATE ${test_LINKS} palpate_warnings palpate_sanitizers
        palpate_libraries GTest::gmock_main)
    if(TARGET palpate_tables)
        target_link_libraries(${NAME} PRIVATE palpate_tables)
    endif()
    if(NOT test_COST)
        set(test_COST 0)
    endif()
    gtest_discover_tests(${NAME} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${NAME}: "
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} PROPERTIES COST ${test_COST})
endfunction()
