using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Unions where the compiler of the SDK has union types.</summary>
[Category("Slow")]
public sealed class UnionTypeTests
{
    private const string Api = """
        api: Zoo
        endpoints:
          SendInput: { post: /input, body: Input, returns: Input }
        types:
          Input: { $oneOf: [string, long, "string[]", Pet] }
          Pet: { name: string }
        """;

    private const string Program = """
        using System.Text.Json;
        using Shop.Apis.Zoo;

        Input text = "a", list = ["b", "c"], pet = new Pet { Name = "n" }, unknown = JsonSerializer.Deserialize<Input>("true")!;
        foreach (var input in new[] { text, list, pet, unknown, new(7) }) Console.WriteLine(Describe(input));

        static string Describe(Input input) => input switch
        {
            string text => text,
            long number => $"{number}",
            IReadOnlyList<string> list => $"{list.Count} strings",
            Pet pet => pet.Name,
            JsonElement other => other.GetRawText(),
        };
        """;

    [Test]
    public void A_switch_over_a_union_is_exhaustive()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.schematic.yaml", Api).WithProgram(Program).WithProperty("LangVersion", "preview").WithProperty("TreatWarningsAsErrors", "true");

        consumer.Build().Expect(Succeeds, Generates);
        Assert.That(consumer.Generated().Values, Has.Some.Contains("class UnionAttribute"));
        Assert.That(DotNet.Run(consumer.Directory, "run", "--no-build").Output, Does.Contain("a\n2 strings\nn\ntrue\n7\n"));
    }

    [TestCase("12")]
    [TestCase("14")]
    [TestCase("latest")]
    public void Earlier_versions_of_the_language_see_a_class(string version)
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.schematic.yaml", Api).WithProperty("LangVersion", version)
            .WithProgram("using Shop.Apis.Zoo;\nInput input = [\"a\"];\nif (input is { IsUnknown: false } and not null && input.Value is IReadOnlyList<string> list) Console.WriteLine(list.Count);\n");

        consumer.Build().Expect(Succeeds, Generates);
        Assert.That(consumer.Generated().Values, Has.None.Contains("UnionAttribute"));
    }
}
