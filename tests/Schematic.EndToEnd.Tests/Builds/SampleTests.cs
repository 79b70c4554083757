using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Schematic.Build.Tests.Refresh;
using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>The projects of <c>testassets/samples</c>: copied out of the repository, built with the package in one build, and run.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SampleTests
{
    private static readonly Lazy<string> Samples = new(Build);

    [Test]
    public void The_tests_whose_client_a_fake_answers_pass() =>
        Assert.That(Run("fakes", "test", "Library.Tests", "--no-build"), Does.Contain("Passed:     2"));

    [Test]
    public async Task A_service_finds_another_by_its_name_and_its_build_fails_at_the_call_that_a_change_breaks()
    {
        using (var catalog = WebApp.StartFile(Output("service/Catalog")))
        using (var shop = WebApp.StartFile(Output("service/Shop"), "--services:catalog:http:0", catalog.Address.ToString()))
        using (var http = new HttpClient())
            Assert.That(await http.GetStringAsync(new Uri(shop.Address, "window")), Is.EqualTo("Book 7"));

        var (service, caller) = (Path.Combine(Samples.Value, "service", "Catalog", "Program.cs"), Path.Combine(Samples.Value, "service", "Shop", "Program.cs"));
        Run("service", "build", "Shop", "-t:SchematicAccept", "--no-restore");
        File.WriteAllText(service, File.ReadAllText(service).Replace("string Title", "string Name", StringComparison.Ordinal));
        var recorded = Fail("service", "build", "Service.slnx", "--no-restore", "-p:SchematicCompatibility=error");
        var compiled = Fail("service", "build", "Service.slnx", "--no-restore", "-p:SchematicCompatibility=off");

        Assert.That(recorded, Does.Match(@"Catalog\.json\(\d+,\d+\): error SCH7\d\d\d: .*[Tt]itle"));
        Assert.That(compiled, Does.Contain($"{caller}(7,").And.Contain("error CS1061"));
    }

    [Test]
    public void The_app_host_builds_both_services_and_states_the_address_of_one_to_the_other()
    {
        var folder = Copy("service");
        var (built, log) = DotNet.Run(folder, Version, ["build", "AppHost", "--nologo", "-p:NuGetAudit=false"]);
        Assert.That(built, Is.Zero, log);
        var manifest = Path.Combine(folder, "manifest.json");

        var (published, output) = DotNet.Run(folder, Version, ["run", "--project", "AppHost", "--no-build", "--", "--operation", "publish", "--publisher", "manifest", "--output-path", manifest]);

        Assert.That(published, Is.Zero, output);
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        Assert.That(document.RootElement.GetProperty("resources").GetProperty("shop").GetProperty("env").GetProperty("services__catalog__http__0").GetString(), Is.EqualTo("{catalog.bindings.http.url}"));
        Assert.That(log, Does.Not.Contain("warning SCH"));
    }

    [Test]
    public async Task The_receiver_handles_signed_webhooks_and_callbacks_and_refuses_others()
    {
        using var store = new DocumentServer { Answer = _ => DocumentServer.Document("", status: "202 Accepted") };
        using var receiver = WebApp.StartFile(Output("webhooks/Receiver"), "--StoreUrl", $"http://{store.Authority}", "--StoreSecret", Secret("the new secret"), "--OldStoreSecret", Secret("the old secret"));
        using var http = new HttpClient();

        Assert.That(await PostAsync("""{"type": "order.paid", "id": "7"}""", "the new secret"), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await PostAsync("""{"type": "order.paid", "id": "7"}""", "the old secret"), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await PostAsync("""{"type": "order.paid", "id": "7"}""", "another"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await PostAsync("{", "the new secret"), Is.EqualTo(HttpStatusCode.BadRequest));

        using var ordered = await http.PostAsync(new Uri(receiver.Address, "exports"), null);
        Assert.That((ordered.IsSuccessStatusCode, store.Requests.Single().Split("\r\n")[^1]), Is.EqualTo((true, $$"""{"callbackUrl":"{{receiver.Address}}hooks"}""")));
        Assert.That(await PostAsync("""{"file": "orders.csv"}""", "the new secret"), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await PostAsync("""{"file": "forged.csv"}""", "another"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await http.GetStringAsync(new Uri(receiver.Address, "exports")), Is.EqualTo("""["orders.csv"]"""));

        static string Secret(string text) => "whsec_" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

        async Task<HttpStatusCode> PostAsync(string body, string key)
        {
            var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            content.Headers.Add("webhook-id", "1");
            content.Headers.Add("webhook-timestamp", $"{time}");
            content.Headers.Add("webhook-signature", "v1,AAAA v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"1.{time}.{body}"))));
            using var response = await http.PostAsync(new Uri(receiver.Address, "hooks"), content);
            return response.StatusCode;
        }
    }

    [Test]
    public void The_functions_of_the_assistant_are_compiled_ahead_of_time_without_a_warning()
    {
        const string Calls = "AddBook {\"id\":2,\"title\":\"Emma\"}\nGetBook {\"id\":7,\"title\":\"Momo\"}\n";
        Assert.That(Execute("dotnet", Output("tools/Assistant")), Is.EqualTo(Calls));
        if (!OperatingSystem.IsLinux() || !(File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc"))) Assert.Ignore("There is no native linker.");

        Run("tools", "publish", "Assistant", "-r", RuntimeInformation.RuntimeIdentifier, "-c", "Release", "-o", "out", "-warnaserror");

        Assert.That(Execute(Path.Combine(Samples.Value, "tools", "out", "Assistant")), Is.EqualTo(Calls));
    }

    [Test]
    public async Task The_operations_are_tools_of_a_server_that_the_client_of_the_library_drives()
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Name = "books", Command = "dotnet", Arguments = [Output("mcp/McpServer")] }));

        var tools = await client.ListToolsAsync();
        var book = await client.CallToolAsync("GetBook", new Dictionary<string, object?> { ["id"] = 7 });

        Assert.That(tools.Select(tool => tool.Name), Is.EquivalentTo(new[] { "GetBook", "ListBooks" }));
        Assert.That(book.Content.OfType<TextContentBlock>().Single().Text, Is.EqualTo("""{"id":7,"title":"Momo"}"""));
    }

    [TestCase("openapireference", "OpenApiReference")]
    [TestCase("nswag", "NSwag")]
    [TestCase("kiota", "Kiota")]
    [TestCase("refitter", "Refitter")]
    public void The_calls_have_the_same_results_after_the_migration(string folder, string name)
    {
        using var server = WebApp.StartFile(Output("fakes/Server"));

        var before = Execute("dotnet", Output($"migrate/{folder}/before", name + "Before"), server.Address.ToString());
        var after = Execute("dotnet", Output($"migrate/{folder}/after", name + "After"), server.Address.ToString());

        Assert.That(before, Is.EqualTo("Ende, 10\nMomo\nEmma\n1\n404 No such book.\n"));
        Assert.That(after, Is.EqualTo(before));
    }

    private static string Build()
    {
        var folder = Copy(".");
        var (exitCode, output) = DotNet.Run(folder, Version, ["build", "Samples.slnx", "-warnaserror", "--nologo", "-p:NuGetAudit=false"]);
        return exitCode == 0 ? folder : throw new InvalidOperationException(output);
    }

    // With the properties of all samples.
    private static string Copy(string sample)
    {
        var folder = TestRun.NewFolder("samples");
        var source = Repository.PathOf("testassets", "samples", sample);
        File.Copy(Repository.PathOf("testassets", "samples", "Directory.Build.props"), Path.Combine(folder, "Directory.Build.props"), overwrite: true);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(source, file)).Where(IsSource))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        }

        return folder;
    }

    private static bool IsSource(string path) => path.Split(Path.DirectorySeparatorChar) is var parts && !parts.Contains("obj") && !parts.Contains("bin");

    private static IReadOnlyDictionary<string, string> Version => new Dictionary<string, string> { ["SchematicVersion"] = TestRun.PackageVersion };

    private static string Run(string folder, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = DotNet.Run(Path.Combine(Samples.Value, folder), Version, arguments);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private static string Fail(string folder, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = DotNet.Run(Path.Combine(Samples.Value, folder), Version, arguments);
        Assert.That(exitCode, Is.Not.Zero, output);
        return output;
    }

    private static string Output(string folder, string? name = null) =>
        Path.Combine(Samples.Value, folder, "bin", "Debug", "net10.0", (name ?? Path.GetFileName(folder)) + ".dll");

    private static string Execute(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output.ReplaceLineEndings("\n");
    }
}
