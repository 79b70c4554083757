using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests;

/// <summary>Cleans up after the last test of this namespace and the namespaces within it.</summary>
[SetUpFixture]
internal sealed class EndOfRun
{
    [OneTimeTearDown]
    public void CleanUp()
    {
        BuildServers.Stop();
        CompilerServer.Stop();
        TestRun.Delete();
    }
}
