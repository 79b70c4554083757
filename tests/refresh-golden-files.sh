#!/bin/sh
# Accepts the present output as the expected one. Review the difference before committing it.
set -e
cd "$(dirname "$0")/.."
SCHEMATIC_REFRESH_GOLDEN_FILES=1 dotnet test tests/Schematic.CSharp.Tests --filter "Name~The_output_is_what_it_was"
git diff --stat -- tests
