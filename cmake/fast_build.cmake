# ccache and mold when they are there; neither changes what is built.
find_program(PALPATE_CCACHE ccache)
if(PALPATE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The same object serves every checkout: paths below the project are seen as relative.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${PALPATE_CCACHE})
endif()

find_program(PALPATE_MOLD mold)
if(PALPATE_MOLD AND NOT PALPATE_WASM)
    add_link_options(-fuse-ld=mold)
endif()
