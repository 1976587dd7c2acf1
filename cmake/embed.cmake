# palpate_embed_tables(TARGET FOLDER)
#
# Makes the library TARGET, which defines palpate::knowledge::embedded_tables(): every file of
# FOLDER as text, sorted by name (see docs/decisions/0003-knowledge-embedded-as-text.md). Prose
# for people (*.md) is left out. It is made anew when a table is changed, added or removed.
function(palpate_embed_tables TARGET FOLDER)
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/src/knowledge/table_file.hpp)
        return()
    endif()
    # Data, not sources: here a glob is right, for a forgotten table would be a silent loss.
    file(GLOB_RECURSE tables CONFIGURE_DEPENDS ${FOLDER}/*)
    list(FILTER tables EXCLUDE REGEX "(\\.md|~|/\\.[^/]*)$")
    list(SORT tables)

    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(output ${PROJECT_BINARY_DIR}/generated/embedded_tables.cpp)
    set(list ${PROJECT_BINARY_DIR}/generated/embedded_tables.list)
    list(JOIN tables "\n" lines)
    file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
    add_custom_command(
        OUTPUT ${output}
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed-tables
            ${FOLDER} ${list} ${output}
        DEPENDS ${tables} ${list} ${PROJECT_SOURCE_DIR}/tools/embed-tables
        COMMENT "Embedding the knowledge tables"
        VERBATIM)
    add_library(${TARGET} STATIC ${output})
    target_include_directories(${TARGET} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${TARGET} PUBLIC palpate_sanitizers palpate_libraries
        PRIVATE palpate_warnings)
endfunction()
