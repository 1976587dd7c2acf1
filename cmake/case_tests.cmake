# The labelled cases, scored by the built program.
if(PALPATE_TESTS)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    add_test(NAME cases.figures
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/check-figures
            $<TARGET_FILE:palpate>)
endif()
