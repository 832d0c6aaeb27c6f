# Options every target of ours shares. Presets (CMakePresets.json) are the way to set them.
option(RC_TESTS "build the tests" ON)
option(RC_BENCH "build the benchmark programs" OFF)
option(RC_OCR "recognise scans, where Tesseract is installed" ON)
option(RC_WERROR "treat warnings as errors" OFF)
option(RC_FUZZ "build the libFuzzer targets (clang only)" OFF)
set(RC_SANITIZE "" CACHE STRING "sanitizers, for example address,undefined or thread")

if(PROJECT_IS_TOP_LEVEL)
  find_program(RC_CCACHE ccache)
  if(RC_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${RC_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${RC_CCACHE})
  endif()
endif()

add_library(rc_options INTERFACE)
target_include_directories(rc_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(rc_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor)
# Where the programs find taxonomy and pages when --share is not given: the checkout, or the installed copy.
set(RC_SHARE_DIR ${PROJECT_SOURCE_DIR} CACHE PATH "folder that holds corpus/taxonomy and web")
target_compile_definitions(rc_options INTERFACE RC_SHARE_DIR="${RC_SHARE_DIR}" RC_VERSION="${PROJECT_VERSION}")
if(RC_WERROR)
  target_compile_options(rc_options INTERFACE -Werror)
endif()
if(RC_SANITIZE)
  target_compile_options(rc_options INTERFACE -fsanitize=${RC_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
                         -fno-sanitize=vptr) # libpoppler keeps the type information of some classes to itself
  target_link_options(rc_options INTERFACE -fsanitize=${RC_SANITIZE})
endif()

# rc_library(NAME DEPENDENCIES...): one library of all sources of the current folder (not of its subfolders).
# Globbing keeps "a new file is a new file, nothing else"; CONFIGURE_DEPENDS makes the build notice it.
function(rc_library name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC rc_options ${ARGN})
endfunction()
