#!/bin/sh
# Changes the code of a project in one location after the other and runs its tests, at low priority.
#   tests/mutation.sh PROJECT GLOBS [TEST FILTER]
#   tests/mutation.sh Schematic.Definitions "**/OpenApi/Schemas/*.cs" "FullyQualifiedName~Schema"
# GLOBS are separated by spaces. Without a filter, all tests run that are not slow.
# The report, which lists the changes that no test notices, is written to artifacts/mutation/PROJECT.
set -ef
cd "$(dirname "$0")/.."
root=$PWD
project=$1
files=$2
filter=${3:-TestCategory!=Slow}
if [ -z "$project" ] || [ -z "$files" ]; then
    sed -n '2,6s/^# \{0,1\}//p' tests/mutation.sh >&2
    exit 2
fi

[ -x artifacts/stryker/dotnet-stryker ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path artifacts/stryker
cd "tests/$project.Tests"

# Stryker reads the types of the changed assembly before a test runs. Those that use the compiler, which tests of the engine find in the SDK,
# can be read only if it is next to the tests; without them no change would have an effect.
case $project in
    Schematic.Generation | Schematic.Build)
        sdk=$(dotnet msbuild -nologo "$project.Tests.csproj" -getProperty:RoslynTargetsPath)
        output=bin/Debug/net10.0
        mkdir -p "$output"
        cp "$sdk/bincore/Microsoft.CodeAnalysis.dll" "$sdk/bincore/Microsoft.CodeAnalysis.CSharp.dll" "$output"
        trap 'rm -f "$output/Microsoft.CodeAnalysis.dll" "$output/Microsoft.CodeAnalysis.CSharp.dll"' EXIT
        trap 'exit 1' INT TERM
        ;;
esac

set -- --project "$project.csproj" --concurrency 1 --output "$root/artifacts/mutation/$project" --reporter dots --reporter cleartext --reporter json --test-case-filter "$filter"
for glob in $files; do set -- "$@" --mutate "$glob"; done
nice -n 19 "$root/artifacts/stryker/dotnet-stryker" "$@"
