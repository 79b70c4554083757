// Each test waits for builds, which use several cores themselves.
[assembly: LevelOfParallelism(3)]
