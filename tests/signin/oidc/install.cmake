# Puts the provider and what it needs into WHERE: cmake -DWHERE=... -DNPM=... -P install.cmake
file(COPY ${CMAKE_CURRENT_LIST_DIR}/provider.mjs ${CMAKE_CURRENT_LIST_DIR}/browser.mjs
    ${CMAKE_CURRENT_LIST_DIR}/package.json ${CMAKE_CURRENT_LIST_DIR}/package-lock.json
    DESTINATION ${WHERE})
# "Newer" is also said of files that do not exist.
if(EXISTS ${WHERE}/node_modules/.package-lock.json
    AND ${WHERE}/node_modules/.package-lock.json IS_NEWER_THAN ${WHERE}/package-lock.json)
    return()
endif()
execute_process(COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    --fetch-retry-mintimeout=2000 --fetch-retry-maxtimeout=5000
    WORKING_DIRECTORY ${WHERE} RESULT_VARIABLE result ERROR_VARIABLE words)
if(result EQUAL 0)
    return()
endif()
# Only what the network did is an excuse, and not in CI, where nobody reads what was skipped.
if(words MATCHES "ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|TIMEDOUT|TIMEOUT"
    AND NOT "$ENV{CI}" MATCHES "^(true|1)$")
    message("${words}")
    message("SKIPPED: npm's registry cannot be reached, so the OpenID provider of the test is not there")
    return()
endif()
message(FATAL_ERROR "npm ci failed: ${result}\n${words}")
