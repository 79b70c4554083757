using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Schematic.Benchmarks.Client;

// dotnet run -c Release --project tests/Schematic.Benchmarks -- <benchmark>
return args switch
{
    ["client"] => Micro<ClientBenchmarks>(),
    ["json"] => Micro<JsonBenchmarks>(),
    _ => Usage(),
};

// In this process: what BenchmarkDotNet builds by itself does not know how the clients come to be.
static int Micro<T>()
{
    BenchmarkRunner.Run<T>(DefaultConfig.Instance.AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        client   requests per second beside a hand-written client and Refit
        json     reading and writing beside System.Text.Json with source generation
        """);
    return 2;
}
