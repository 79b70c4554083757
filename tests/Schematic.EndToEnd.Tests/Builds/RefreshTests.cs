using Schematic.Build.Tests.Refresh;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Descriptions from a server, used as their documentation describes.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class RefreshTests
{
    [Test]
    public void Only_the_target_fetches_descriptions()
    {
        using var server = new DocumentServer { Answer = _ => DocumentServer.Document(Descriptions.Pets, "ETag: \"1\"\r\n") };
        var consumer = Consumer.Create().WithTargetFrameworks("net8.0", "net10.0").WithItem("SchematicApi", "apis/pets.schematic.yaml", ("Source", server.Url));

        consumer.Build().Expect(Fails);
        Assert.That(server.Requests, Is.Empty);

        consumer.Target("SchematicRefresh").Expect(Succeeds, CompilesNothing, GeneratesNothing, Says("Schematic: apis/pets.schematic.yaml is created"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));

        server.Answer = head => head.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) ? DocumentServer.Document("", status: "304 Not Modified") : null;
        consumer.Target("SchematicRefresh").Expect(Succeeds, Says("Schematic: apis/pets.schematic.yaml is unchanged"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);

        server.Answer = _ => DocumentServer.Document("<html>");
        consumer.Target("SchematicRefresh").Expect(Fails, ReportsError("SCH6037", "Shop.csproj", 14, 19));
        Assert.That(consumer.Read("apis/pets.schematic.yaml"), Is.EqualTo(Descriptions.Pets));
    }
}
