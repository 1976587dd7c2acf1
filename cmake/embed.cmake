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

# palpate_embed_site(TARGET FOLDER)
#
# Makes the library TARGET, which defines palpate::http::embedded_site(): the built front end, or
# one page that says how to build it when FOLDER has none. It is made anew when a file changes.
function(palpate_embed_site TARGET FOLDER)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${FOLDER}/*)
    if(NOT ${FOLDER}/index.html IN_LIST files)
        set(FOLDER ${PROJECT_BINARY_DIR}/generated/no_site)
        file(CONFIGURE OUTPUT ${FOLDER}/index.html CONTENT
            "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Palpate</title>
<h1>Palpate</h1>\n<p>The page was not built into this program; the interface is described at
<a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.</p></html>\n" @ONLY)
        set(files ${FOLDER}/index.html)
    endif()
    list(SORT files)

    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(output ${PROJECT_BINARY_DIR}/generated/site/embedded_site.cpp)
    set(list ${PROJECT_BINARY_DIR}/generated/embedded_site.list)
    list(JOIN files "\n" lines)
    file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
    add_custom_command(
        OUTPUT ${output}
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed-site
            ${FOLDER} ${list} ${output}
        DEPENDS ${files} ${list} ${PROJECT_SOURCE_DIR}/tools/embed-site
        COMMENT "Embedding the front end"
        VERBATIM)
    add_library(${TARGET} STATIC ${output})
    # The bytes come in while assembling, which a compiler cache does not look into.
    set_target_properties(${TARGET} PROPERTIES CXX_COMPILER_LAUNCHER "")
    target_include_directories(${TARGET} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${TARGET} PUBLIC palpate_sanitizers palpate_libraries
        PRIVATE palpate_warnings)
endfunction()

# palpate_embed_migrations(TARGET FOLDER)
#
# Makes the library TARGET, which defines palpate::store::embedded_migrations(): every
# NNNN_name.sql of FOLDER, by number. A gap in the numbers is an error.
function(palpate_embed_migrations TARGET FOLDER)
    file(GLOB files CONFIGURE_DEPENDS ${FOLDER}/*.sql)
    list(SORT files)
    set(number 0)
    set(rows "")
    foreach(file IN LISTS files)
        math(EXPR number "${number} + 1")
        get_filename_component(stem ${file} NAME_WE)
        if(NOT stem MATCHES "^0*${number}_([a-z_]+)$")
            message(FATAL_ERROR "${file}: expected the migration number ${number}")
        endif()
        file(READ ${file} sql)
        string(APPEND rows "    {${number}, \"${CMAKE_MATCH_1}\", R\"sql(${sql})sql\"},\n")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    endforeach()
    set(output ${PROJECT_BINARY_DIR}/generated/embedded_migrations.cpp)
    file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "#include \"store/migrate.hpp\"\n
namespace palpate::store {\n\nstd::span<const Migration> embedded_migrations() {
    static constexpr Migration all[] = {\n@rows@    };\n    return all;\n}\n
}  // namespace palpate::store\n")
    add_library(${TARGET} STATIC ${output})
    target_include_directories(${TARGET} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${TARGET} PUBLIC palpate_sanitizers palpate_libraries
        PRIVATE palpate_warnings)
endfunction()

# palpate_embed_text(TARGET FILE FUNCTION)
#
# Makes the library TARGET, which defines std::string_view FUNCTION(): the text of FILE. FUNCTION is
# given with its namespace, as palpate::practice::common_passwords.
function(palpate_embed_text TARGET FILE FUNCTION)
    file(READ ${FILE} text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FILE})
    string(REGEX MATCH "^(.*)::([a-z_]+)$" whole ${FUNCTION})
    set(output ${PROJECT_BINARY_DIR}/generated/${TARGET}.cpp)
    file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "#include <string_view>\n
namespace ${CMAKE_MATCH_1} {\n\nstd::string_view ${CMAKE_MATCH_2}();\n
std::string_view ${CMAKE_MATCH_2}() {
    return R\"text(@text@)text\";\n}\n\n}  // namespace ${CMAKE_MATCH_1}\n")
    add_library(${TARGET} STATIC ${output})
    target_link_libraries(${TARGET} PUBLIC palpate_sanitizers PRIVATE palpate_warnings)
endfunction()


# palpate_embed_words(TARGET CATALOGUE [TABLE])
#
# Makes the library TARGET: what each language's file (TypeScript, of the page) says under
# CATALOGUE, so that one file a language serves page and server. TABLE: English of the questions.
function(palpate_embed_words TARGET CATALOGUE)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    file(GLOB languages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/src/words/languages/*.ts)
    set(output ${PROJECT_BINARY_DIR}/generated/${TARGET}.cpp)
    add_custom_command(
        OUTPUT ${output}
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed-words ${CATALOGUE} ${output}
            ${languages} ${ARGN}
        DEPENDS ${languages} ${ARGN} ${PROJECT_SOURCE_DIR}/tools/embed-words
        COMMENT "Embedding the words of ${CATALOGUE}"
        VERBATIM)
    add_library(${TARGET} STATIC ${output})
    target_include_directories(${TARGET} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${TARGET} PUBLIC palpate_sanitizers palpate_libraries
        PRIVATE palpate_warnings)
endfunction()
