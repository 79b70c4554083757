using System.Diagnostics;
using System.Runtime.InteropServices;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Projects whose code offers operations to language models.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ToolTests
{
    private const string Library = "Microsoft.Extensions.AI.Abstractions";

    private const string Zoo = """
        api: Zoo
        baseUrl: https://zoo.example
        endpoints:
          FindPet: { get: "/pets/{id}", returns: Pet }
          AddPet: { post: /pets, body: Pet, returns: Pet }
        types:
          Pet: { name: string, born: date? }
        """;

    private const string Program = """
        using System.Text.Json;
        using Microsoft.Extensions.AI;
        using Shop.Apis.Zoo;

        var zoo = new ZooClient(new HttpClient(new Zoo()));
        var pet = JsonDocument.Parse("{\"name\":\"Tom\",\"born\":\"2024-01-31\"}").RootElement;
        foreach (var function in zoo.AsAIFunctions("Find*", "AddPet"))
            Console.WriteLine($"{function.Name} {await function.InvokeAsync(new AIFunctionArguments { ["id"] = "1", ["body"] = pet })}");

        internal sealed class Zoo : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                new() { Content = new StringContent($"{request.Method} {request.RequestUri!.AbsolutePath} {(request.Content is { } body ? await body.ReadAsStringAsync(cancellationToken) : "")}") };
        }
        """;

    [Test]
    public void Only_a_project_with_the_library_has_functions()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithTargetFrameworks("net9.0", "net10.0");
        consumer.Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"), HasNoType("Shop.Apis.Runtime.ToolRequest"));

        consumer.WithPackage(Library).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"), HasType("Shop.Apis.Zoo.ZooTools", "net9.0"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.WithProperty("SchematicTools", "false").Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"));
        consumer.WithProperty("SchematicTools", null).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"));
        consumer.WithoutItem(Library).Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"));
    }

    [Test]
    public void Frameworks_without_the_library_do_not_compile_the_functions()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithTargetFrameworks("net9.0", "net10.0").WithPackage(Library)
            .WithLateTargets($"<ItemGroup Condition=\"'$(TargetFramework)' == 'net9.0'\"><PackageReference Remove=\"{Library}\" /></ItemGroup>");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"), HasNoType("Shop.Apis.Zoo.ZooTools", "net9.0"));
    }

    [Test]
    public void Functions_of_a_program_compiled_ahead_of_time_cause_no_warning_and_run()
    {
        if (!OperatingSystem.IsLinux() || !(File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc"))) Assert.Ignore("There is no native linker.");
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithProgram(Program).WithPackage(Library).WithProperty("PublishAot", "true");

        consumer.Run("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-c", "Release", "-o", consumer.PathOf("out")).Expect(Succeeds, Generates);

        using var process = Process.Start(new ProcessStartInfo(consumer.PathOf("out/Shop")) { RedirectStandardOutput = true })!;
        Assert.That(process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n"), Is.EqualTo("FindPet GET /pets/1 \nAddPet POST /pets {\"name\":\"Tom\",\"born\":\"2024-01-31\"}\n"));
    }
}
