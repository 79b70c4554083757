using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>The command that starts a build in a server can lose the result of the build, but never changes it.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class BuildServerTests
{
    [Test]
    public void A_result_that_the_command_lost_is_in_the_log()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        var succeeded = consumer.Build().Expect(Succeeds);
        var failed = consumer.WithFile("Code.cs", "class").Build().Expect(Fails);

        Assert.Multiple(() =>
        {
            Assert.That(BuildServers.ResultOf(1, succeeded.LogFile), Is.Zero);
            Assert.That(BuildServers.ResultOf(134, succeeded.LogFile), Is.EqualTo(134));
            Assert.That(BuildServers.ResultOf(1, failed.LogFile), Is.EqualTo(1));
            Assert.That(BuildServers.ResultOf(1, consumer.PathOf("none.binlog")), Is.EqualTo(1));
        });
    }
}
