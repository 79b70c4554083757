using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Servers;

/// <summary>The client made from a description of all that can travel, against a server of ours that checks bytes and misbehaves.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class WireTests
{
    [Test]
    public void What_travels_is_what_the_description_says()
    {
        var folder = Path.Combine(Repository.Root, "testassets", "Wire", "bin", TestRun.Configuration, "net10.0");

        var (exitCode, output) = DotNet.Run(folder, "exec", Path.Combine(folder, "Wire.dll"));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output.Trim().Split('\n'), Has.Length.GreaterThan(90).And.All.StartsWith("ok "));
    }
}
