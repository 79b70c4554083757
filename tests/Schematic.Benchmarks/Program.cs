using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Schematic.Benchmarks.Client;
using Schematic.Benchmarks.Generation;
using Schematic.Benchmarks.Traces;

// dotnet run -c Release --project tests/Schematic.Benchmarks -- <benchmark>
return args switch
{
    ["client"] => Micro<ClientBenchmarks>(),
    ["json"] => Micro<JsonBenchmarks>(),
    ["equality"] => Micro<EqualityBenchmarks>(),
    ["stages", .. var descriptions] => Run(() => ColdStages.Compare(descriptions)),
    ["size", var nswag, .. var descriptions] => Run(() => Sizes.Compare(nswag, descriptions)),
    ["size-parts", .. var descriptions] => Run(() => Sizes.PrintParts(descriptions)),
    ["compiler-work", .. var descriptions] => Run(() => CompilerWork.Compare(descriptions)),
    ["builds", var nswag, .. var descriptions] => Run(() => Builds.Compare(nswag, descriptions)),
    ["whole", var rounds, var nswag, var kiota, .. var descriptions] => Run(() => WholeBuilds.Compare(int.Parse(rounds, CultureInfo.InvariantCulture), nswag, kiota, descriptions)),
    ["whole-used", var rounds, .. var descriptions] => Run(() => WholeBuilds.Compare(int.Parse(rounds, CultureInfo.InvariantCulture), "-", "-", descriptions, hasAll: false)),
    ["no-op", var apis] => Run(() => NoOpBuilds.Measure(int.Parse(apis, CultureInfo.InvariantCulture))),
    ["packages", var rounds, var description, .. var versions] => Run(() => PackageVersions.Compare(int.Parse(rounds, CultureInfo.InvariantCulture), description, versions)),
    ["one-of-ten", .. var descriptions] => Run(() => OneOfTen.Compare(descriptions)),
    ["one-of-ten-once", var folder] => Run(() => OneOfTen.RunOnce(folder)),
    ["output", .. var descriptions] => Run(() => Identity.Print(descriptions)),
    ["scaling", var description, .. var counts] => Run(() => Scaling.Compare(description, counts.Select(int.Parse))),
    ["tiering", .. var descriptions] => Run(() => Tiering.Compare(descriptions)),
    ["tiering-once", var description, var isDelayed] => Run(() => Tiering.RunOnce(description, bool.Parse(isDelayed))),
    ["growth", .. var descriptions] => Run(() => Growth.Compare(descriptions)),
    ["growth-once", var description] => Run(() => Growth.RunOnce(description)),
    ["metadata", .. var descriptions] => Run(() => MetadataCost.Compare(descriptions)),
    ["nswag", var nswag, .. var descriptions] => Run(() => BesideNSwag.Compare(nswag, descriptions)),
    ["warm", .. var descriptions] => Run(() => WarmStages.Compare(descriptions)),
    ["stages-once", var description] => Run(() => ColdStages.RunOnce(description)),
    ["lower-bound-once", var json, var folder] => Run(() => ColdStages.RunLowerBoundOnce(json, folder)),
    ["trace-picture", var trace, var picture] => Run(() => TracePicture.Draw(trace, picture)),
    _ => Usage(),
};

// In this process: what BenchmarkDotNet builds by itself does not know how the clients come to be.
static int Micro<T>()
{
    BenchmarkRunner.Run<T>(DefaultConfig.Instance.AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

static int Run(Action measure)
{
    measure();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        client   requests per second beside a hand-written client and Refit
        json     reading and writing beside System.Text.Json with source generation
        equality comparisons and hash codes of models beside comparisons written by hand
        trace-picture trace.json picture.svg   draws a timeline that SchematicTrace has written
        builds   whole builds without generation, with it, and with NSwag; then the folder of its dotnet-nswag.dll, then descriptions
        whole    whole builds with the compiler: ten operations in their own document, used, all, NSwag, Kiota; then rounds, the folder of dotnet-nswag.dll or -, Kiota's command or -, descriptions
        whole-used the same, only ten operations in their own document, and used; then rounds, descriptions
        size     what the compiler makes of the output, beside NSwag's; then the folder of its dotnet-nswag.dll, then descriptions or folders
        size-parts what an assembly of generated code consists of; then descriptions
        compiler-work what parts of the code cost the compiler; then descriptions
        no-op    builds without a change, by the times of their targets and beside the same project without the package; then a number of APIs
        packages builds with several versions of the package, whose packages are in SCHEMATIC_BENCHMARK_FEED; then rounds, a description, versions
        one-of-ten  generation after an edit of one of ten equal APIs, beside that API alone; then descriptions
        output   hashes of the output at several degrees of parallelism; then names of descriptions or folders
        nswag    operations per second beside NSwag, warm, on one thread; then the folder of its dotnet-nswag.dll, then descriptions
        warm     the stages of generation, warm; then descriptions
        metadata whether the code is ready later with metadata beside it; then descriptions
        scaling  several equal APIs by several threads; then a description and numbers of APIs: openai 1 3 10
        tiering  what code that is compiled again costs during and after generation; then descriptions
        growth   time and memory over size; then descriptions: synthetic:100 synthetic:1000 synthetic:10000
        stages   the stages of generation, cold, beside a lower bound; then names of descriptions: petstore openai synthetic:1200
        """);
    return 2;
}
