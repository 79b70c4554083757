using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests;

/// <summary>What happens after the last test of this namespace and those within it.</summary>
[SetUpFixture]
internal sealed class EndOfRun
{
    [OneTimeTearDown]
    public void TidyUp()
    {
        CompilerServer.Stop();
        TestRun.Delete();
    }
}
