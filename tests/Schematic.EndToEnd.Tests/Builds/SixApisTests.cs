using System.Runtime.InteropServices;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SixApisTests
{
    private const string Program = """
        using Shop.Apis;
        using Shop.Apis.OpenAI;

        foreach (var api in SchematicApis.All) Console.WriteLine($"{api.Name} {api.Endpoints.Count}");
        var client = new OpenAIClient(new HttpClient(new Echo()), new OpenAIClientOptions { ApiKey = "secret" });
        var model = await client.RetrieveModelAsync("gpt-4o");
        Console.WriteLine(model.Id);

        sealed class Echo : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage
                {
                    RequestMessage = request,
                    Content = new StringContent("{ \"id\": \"gpt-4o\", \"object\": \"model\", \"created\": 1, \"owned_by\": \"somebody\" }", null, "application/json"),
                });
        }
        """;

    [Test]
    public void Six_descriptions_of_real_services_build_once_and_without_a_warning_of_any_analyzer()
    {
        var consumer = Consumer.Create().WithAnalyzers().WithSixApis().WithProperty("AnalysisMode", "All").WithProperty("GenerateDocumentationFile", "true");

        consumer.Build("-warnaserror").Expect(Succeeds, Generates, Compiles, Says("Schematic: 6 modules, 6 generated"));
        consumer.Build("-warnaserror").Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_trimmed_program_has_no_warning_and_runs()
    {
        var consumer = Consumer.Create().WithAnalyzers().WithSixApis().WithProgram(Program)
            .WithProperty("PublishTrimmed", "true").WithProperty("TrimMode", "full").WithProperty("EnableTrimAnalyzer", "true").WithProperty("EnableAotAnalyzer", "true");

        consumer.Run("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-c", "Release", "-o", consumer.PathOf("out")).Expect(Succeeds, Generates);

        var (exitCode, output) = DotNet.Run(consumer.Directory, "exec", "out/Shop.dll");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("OpenAI ").And.Contain("gpt-4o"));
    }

    [Test]
    public void Copies_in_any_folder_locale_and_time_zone_get_the_same_files()
    {
        (string Locale, string TimeZone)[] places =
        [
            ("C", "UTC"), ("tr_TR.UTF-8", "Europe/Istanbul"), ("ar_SA.UTF-8", "Asia/Riyadh"), ("th_TH.UTF-8", "Asia/Bangkok"), ("fa_IR.UTF-8", "America/Los_Angeles"),
        ];
        var copies = places.Select(place => Consumer.Create("Shop", $"Shop in {place.Locale}").WithSixApis()
            .WithEnvironment("LC_ALL", place.Locale).WithEnvironment("TZ", place.TimeZone).WithEnvironment("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"));

        var outputs = copies.Select(copy => (Build: copy.Target("SchematicGenerate"), Copy: copy)).ToList();

        Assert.That(outputs.Select(output => output.Build.ExitCode), Has.All.Zero);
        Assert.That(outputs.Select(output => output.Copy.Generated()), Has.All.EqualTo(outputs[0].Copy.Generated()));
        Assert.That(outputs[0].Copy.Generated(), Is.Not.Empty);
    }
}
