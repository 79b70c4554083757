using System.Diagnostics;
using System.Runtime.InteropServices;
using Schematic.EndToEnd.Tests.Builds;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Servers;

/// <summary>A client for a description with every kind of parameter and body calls a server that checks the bytes it receives and returns faulty responses.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class WireTests
{
    private const int Checks = 262;

    private static readonly string Sources = Path.Combine(Repository.Root, "testassets", "Wire");

    [Test]
    public void Requests_and_responses_match_the_description()
    {
        var program = Path.Combine(Sources, "bin", TestRun.Configuration, "net10.0", "Wire.dll");

        var (exitCode, output) = DotNet.Run(Sources, "exec", program);

        Expect(output, Checks);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public void A_program_compiled_ahead_of_time_has_no_warning_and_behaves_the_same()
    {
        if (!OperatingSystem.IsLinux() || !(File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc"))) Assert.Ignore("There is no native linker.");
        var consumer = Program().WithProperty("PublishAot", "true");

        consumer.Run("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-c", "Release", "-o", consumer.PathOf("out")).Expect(Succeeds, Generates);

        using var process = Process.Start(new ProcessStartInfo(consumer.PathOf("out/Wire")) { RedirectStandardOutput = true })!;
        Expect(process.StandardOutput.ReadToEnd(), Checks + 2);
    }

    private static Consumer Program()
    {
        var consumer = Consumer.Create("Wire").WithSixApis()
            .WithApi("wire.openapi.yaml", File.ReadAllText(Path.Combine(Sources, "wire.openapi.yaml")), ("ModulePath", "Wire"), ("ClientName", "WireClient"))
            .WithItem("RuntimeHostConfigurationOption", "System.GC.HeapHardLimit", ("Value", "100000000"))
            .WithPackage("Microsoft.Extensions.Http.Resilience")
            .WithProperty("OutputType", "Exe");
        foreach (var file in Directory.EnumerateFiles(Sources, "*.cs").Concat(Directory.EnumerateFiles(Path.Combine(Sources, "Server"), "*.cs")))
            consumer.WithFile(Path.GetRelativePath(Sources, file), File.ReadAllText(file));
        return consumer.WithFile("PublishedChecks.cs", File.ReadAllText(Path.Combine(Sources, "Published", "PublishedChecks.cs")))
            .Edit("Program.cs", "    .. SecretChecks.All,", "    .. SecretChecks.All,\n    .. PublishedChecks.All,");
    }

    private static void Expect(string output, int checks)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n').ToLookup(line => line.StartsWith("ok ", StringComparison.Ordinal));
        Assert.That(lines[false], Is.Empty);
        Assert.That(lines[true].Count(), Is.EqualTo(checks));
    }
}
