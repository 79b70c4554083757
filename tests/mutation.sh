#!/bin/sh
# Changes the code of a project in one location after the other and runs its tests, at low priority.
#   tests/mutation.sh PROJECT GLOB [TEST FILTER]
#   tests/mutation.sh Schematic.Definitions "**/OpenApi/Schemas/*.cs" "FullyQualifiedName~Schema"
# The report, which lists the changes that no test notices, is written to artifacts/mutation/PROJECT.
set -e
cd "$(dirname "$0")/.."
root=$PWD
project=$1
files=$2
filter=$3
if [ -z "$project" ] || [ -z "$files" ]; then
    sed -n '2,5s/^# \{0,1\}//p' tests/mutation.sh >&2
    exit 2
fi

[ -x artifacts/stryker/dotnet-stryker ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path artifacts/stryker
cd "tests/$project.Tests"
set -- --project "$project.csproj" --mutate "$files" --concurrency 1 --output "$root/artifacts/mutation/$project" --reporter cleartext --reporter json
[ -z "$filter" ] || set -- "$@" --test-case-filter "$filter"
exec nice -n 19 "$root/artifacts/stryker/dotnet-stryker" "$@"
