using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Utilities;
using Schematic.Build.Tasks;
using Schematic.Build.Tests.Tasks;
using Schematic.Generation.Tests;
using static Schematic.Build.Tests.Refresh.DocumentServer;

namespace Schematic.Build.Tests.Refresh;

/// <summary>The target <c>SchematicRefresh</c>: documents from a server on this machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RefreshTests : IDisposable
{
    private const string Old = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pets": { "get": { "operationId": "listPets", "responses": { "200": { "description": "Pets." } } } },
            "/toys": { "get": { "operationId": "listToys", "responses": { "200": { "description": "Toys." } } } }
          }
        }
        """;

    private static readonly string Compatible = Old.Replace("\"/toys\"", "\"/owners\": { \"get\": { \"operationId\": \"listOwners\", \"responses\": { \"200\": { \"description\": \"Owners.\" } } } },\n    \"/toys\"", StringComparison.Ordinal);

    private static readonly string Breaking = Old.Replace("listToys", "listPlaythings", StringComparison.Ordinal).Replace("/toys", "/playthings", StringComparison.Ordinal);

    private readonly DocumentServer _server = new();
    private readonly FakeBuildEngine _engine = new();
    private readonly ProjectFolder _project = new();

    private string Description => _project.PathOf("apis/pets.json");

    private IEnumerable<string> Messages => _engine.Messages.Select(message => message.Message!);

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Test]
    public void A_changed_document_replaces_the_file_and_its_changes_are_shown()
    {
        Given(Old);
        _server.Answer = _ => Document(Compatible);

        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));
        Assert.That(Messages, Is.EqualTo(new[] { $"Schematic: apis/pets.json is replaced ({_server.Url})", "Schematic:   Added: The operation 'listOwners' (GET /owners)" }));
        Assert.That(Directory.GetFiles(_project.PathOf("apis")), Is.EqualTo(new[] { Description }));
    }

    [Test]
    public void Changes_that_break_callers_are_warnings_in_the_new_document()
    {
        Given(Old);
        _server.Answer = _ => Document(Breaking);

        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Breaking));
        var warning = _engine.Warnings.Single();
        Assert.That((warning.Code, warning.File, warning.Message), Is.EqualTo(("SCH7010", Description, "The operation 'listToys' (GET /toys) was removed")));
    }

    [Test]
    public void The_record_is_kept_if_breaking_changes_are_errors()
    {
        Given(Old);
        _server.Answer = _ => Document(Breaking);

        Assert.That(Refresh(task => task.Compatibility = "error"), Is.False);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Old));
        Assert.That(_engine.Errors.Single().Code, Is.EqualTo("SCH6041"));
        Assert.That(_engine.Warnings.Single().Code, Is.EqualTo("SCH7010"));
    }

    [Test]
    public void The_entity_tag_of_the_last_answer_is_sent_while_the_file_is_the_same()
    {
        Given(Old);
        _server.Answer = head => head.Contains("If-None-Match: \"v2\"", StringComparison.Ordinal) ? Document("", status: "304 Not Modified") : Document(Compatible, "ETag: \"v2\"\r\n");
        Refresh();
        var time = File.GetLastWriteTimeUtc(Description);

        Assert.That(Refresh(), Is.True);
        Assert.That(Messages.Last(), Is.EqualTo($"Schematic: apis/pets.json is unchanged ({_server.Url})"));
        Assert.That(File.GetLastWriteTimeUtc(Description), Is.EqualTo(time));

        _project.WithFile("apis/pets.json", Old);
        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));
        Assert.That(_server.Requests.Select(head => head.Contains("If-None-Match", StringComparison.Ordinal)), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void The_same_document_without_an_entity_tag_leaves_the_file()
    {
        Given(Old);
        _server.Answer = _ => Document(Old);
        var time = File.GetLastWriteTimeUtc(Description);

        Assert.That(Refresh(), Is.True);
        Assert.That(File.GetLastWriteTimeUtc(Description), Is.EqualTo(time));
    }

    [Test]
    public void A_file_that_does_not_exist_is_created_with_its_folder()
    {
        Given(null);
        _server.Answer = _ => Document(Old);

        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Old));
        Assert.That(Messages.Single(), Is.EqualTo($"Schematic: apis/pets.json is created ({_server.Url})"));
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Failure("404", _ => Document("Not found", status: "404 Not Found"), "SCH6031", "returned the status 404 Not Found");
        yield return Failure("204", _ => Document("", status: "204 No Content"), "SCH6031", "returned the status 204 No Content");
        yield return Failure("304 without a tag", _ => Document("", status: "304 Not Modified"), "SCH6031", "returned the status 304 Not Modified");
        yield return Failure("closed", _ => "", "SCH6032", "cannot be fetched");
        yield return Failure("timeout", _ => null, "SCH6033", "within 0.5 s");
        yield return Failure("redirect to another host", _ => Document("", "Location: https://example.org/openapi.json\r\n", "302 Found"), "SCH6034", "redirects to 'https://example.org/openapi.json', which is not fetched: it is another host; add 'example.org' to SourceHosts");
        yield return Failure("redirect to another port", _ => Document("", "Location: http://127.0.0.1:1/openapi.json\r\n", "301 Moved Permanently"), "SCH6034", "add '127.0.0.1:1' to SourceHosts");
        yield return Failure("redirect to a file", _ => Document("", "Location: file:///etc/passwd\r\n", "307 Temporary Redirect"), "SCH6034", "it must begin with https://");
        yield return Failure("endless redirects", _ => Document("", "Location: /openapi.json\r\n", "308 Permanent Redirect"), "SCH6034", "there were 5 redirects before it");
        yield return Failure("stated length too large", _ => Document(Old, length: 5000), "SCH6035", "more than 4000 bytes");
        yield return Failure("content too large", _ => "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Old.PadRight(4001), "SCH6035", "more than 4000 bytes");
        yield return Failure("connection closed early", _ => Document(Compatible[..300], length: Compatible.Length), "SCH6036", "the connection was closed before its end");
        yield return Failure("JSON without an end", _ => "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Compatible[..300], "SCH6036", "the JSON has no end");
        yield return Failure("HTML", _ => Document("\n<!DOCTYPE html>\n<html><title>Log in</title></html>", "Content-Type: text/html\r\n"), "SCH6037", "begins with '<!DOCTYPE html> <html>");
        yield return Failure("other JSON", _ => Document("{ \"message\": \"hello\" }"), "SCH6038", "line 1, column 1: SCH2");
        yield return Failure("text", _ => Document("Service is being updated"), "SCH6038", "line 1, column 1: SCH1006");
        yield return Failure("nothing", _ => Document(""), "SCH6038", "SCH1005");
        yield return Failure("broken description", _ => Document(Old.Replace("{ \"description\": \"Toys.\" }", "{ \"$ref\": \"#/components/responses/Toys\" }", StringComparison.Ordinal)), "SCH6038", "SCH1022");

        static TestCaseData Failure(string name, Func<string, string?> answer, string code, string text) => new TestCaseData(answer, code, text).SetName($"A_failure_keeps_the_file: {name}");
    }

    [TestCaseSource(nameof(Failures))]
    public void A_failure_keeps_the_file(Func<string, string?> answer, string code, string text)
    {
        Given(Old);
        _server.Answer = answer;

        Assert.That(Refresh(task => (task.MaxBytes, task.Timeout) = ("4000", code == "SCH6033" ? "0.5" : "30")), Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo((code, _project.PathOf("Shop.csproj"), 3, 19)));
        Assert.That(error.Message, Does.StartWith($"{(code is "SCH6035" or "SCH6036" or "SCH6038" ? "The document at " : "")}'{_server.Url}'").And.Contain(text));
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Old));
    }

    [Test]
    public void Redirects_to_the_same_host_and_to_named_hosts_are_followed()
    {
        using var other = new DocumentServer { Answer = _ => Document(Compatible) };
        Given(Old, $"SourceHosts=\"{other.Authority}\"");
        _server.Answer = head => head.StartsWith("GET /openapi.json ", StringComparison.Ordinal)
            ? Document("", "Location: v2/pets.json\r\n", "302 Found")
            : Document("", $"Location: http://{other.Authority}/pets.json\r\n", "302 Found");

        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));
        Assert.That(_server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void The_content_must_have_the_stated_hash()
    {
        Given(Old, $"Sha256=\"{Hash(Compatible).ToUpperInvariant()}\"");
        _server.Answer = _ => Document(Compatible);
        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));

        _server.Answer = _ => Document(Breaking);
        Assert.That(Refresh(), Is.False);
        Assert.That(_engine.Errors.Single().Message, Is.EqualTo($"The document at '{_server.Url}' has the SHA-256 {Hash(Breaking)}, but the item states {Hash(Compatible)}; the description is not changed"));
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));
    }

    [TestCase("http://example.org/openapi.json", "it must begin with https://, except for localhost")]
    [TestCase("ftp://example.org/openapi.json", "it must begin with https://")]
    [TestCase("file:///etc/passwd", "it must begin with https://")]
    [TestCase("https://me:secret@example.org/openapi.json", "it contains credentials")]
    [TestCase("openapi.json", "it is not an absolute URL")]
    public void Only_secure_sources_are_fetched(string source, string reason)
    {
        Given(Old, source: source);

        Assert.That(Refresh(), Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.LineNumber, error.Message), Is.EqualTo(("SCH6030", 3, $"'{source}' is not a valid Source of 'apis/pets.json': {reason}")));
    }

    [TestCase("{0}", TestName = "A hash in lower case")]
    [TestCase("{1}", TestName = "A hash in upper case")]
    [TestCase("  {0}\t", TestName = "A hash with spaces around it")]
    [TestCase("\n  {1}\n", TestName = "A hash on a line of its own")]
    [TestCase("", TestName = "An empty hash")]
    [TestCase("  ", TestName = "A blank hash")]
    public void A_hash_is_read_in_any_case_and_without_the_spaces_around_it(string hash)
    {
        Given(Old, $"Sha256=\"{string.Format(CultureInfo.InvariantCulture, hash, Hash(Compatible), Hash(Compatible).ToUpperInvariant())}\"");
        _server.Answer = _ => Document(Compatible);

        Assert.That(Refresh(), Is.True);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Compatible));
    }

    [TestCase("abc", TestName = "A short hash")]
    [TestCase("9F86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0", TestName = "A hash without its last digit")]
    [TestCase("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a080", TestName = "A hash with another digit")]
    [TestCase("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0g", TestName = "A hash with another letter")]
    [TestCase("9f86d081884c7d65 9a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0", TestName = "A hash with a space in it")]
    [TestCase("9f86d081884c7d659a2feaa0c55ad015 a3bf4f1b2b0b822cd15d6c15b0f00a08", TestName = "A hash in two parts")]
    [TestCase("sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", TestName = "A hash in base64 with a prefix")]
    [TestCase("n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", TestName = "A hash in base64")]
    [TestCase("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", TestName = "A hash with a prefix")]
    [TestCase("０f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", TestName = "A hash with a digit of another script")]
    public void A_malformed_hash_is_reported_as_it_is_written_and_nothing_is_fetched(string hash)
    {
        Given(Old, $"Sha256=\" {hash} \"");
        _server.Answer = _ => Document(Compatible);

        Assert.That(Refresh(), Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.LineNumber, error.Message), Is.EqualTo(("SCH9003", 3, $"'{hash}' is not a valid value of Sha256: it must be 64 hexadecimal digits")));
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Old));
        Assert.That(_server.Requests, Is.Empty);
    }

    [TestCase("SchematicRefreshMaxBytes", "many")]
    [TestCase("SchematicRefreshTimeout", "0")]
    public void Limits_that_are_not_valid_are_reported(string property, string value)
    {
        Given(Old);

        Assert.That(Refresh(task => (task.MaxBytes, task.Timeout) = property == "SchematicRefreshMaxBytes" ? (value, "") : ("", value)), Is.False);
        Assert.That(_engine.Errors.Single().Message, Does.StartWith($"'{value}' is not a valid value of {property}: "));
    }

    [Test]
    public void An_error_of_one_description_does_not_affect_the_others()
    {
        using var other = new DocumentServer { Answer = _ => Document("", status: "503 Service Unavailable") };
        _project.WithFile("Shop.csproj", $"""
            <Project>
              <ItemGroup>
                <SchematicApi Include="apis/first.json" Source="{other.Url}" />
                <SchematicApi Update="apis\pets.json" Source="{_server.Url}" />
              </ItemGroup>
            </Project>
            """);
        _server.Answer = _ => Document(Old);

        Assert.That(Run(task => task.Apis = [Item("apis/first.json", ("Source", other.Url)), Item("apis/pets.json", ("Source", _server.Url))]), Is.False);
        Assert.That(File.ReadAllText(Description), Is.EqualTo(Old));
        Assert.That((_engine.Errors.Single().Code, _engine.Errors.Single().LineNumber), Is.EqualTo(("SCH6031", 3)));
    }

    [Test]
    public void A_file_that_cannot_be_written_is_reported()
    {
        Given(Old);
        File.Move(Description, _project.PathOf("elsewhere.json"));
        File.CreateSymbolicLink(Description, _project.PathOf("elsewhere.json"));
        _server.Answer = _ => Document(Compatible);

        Assert.That(Refresh(), Is.False);
        Assert.That(_engine.Errors.Single().Code, Is.EqualTo("SCH6040"));
        Assert.That(File.ReadAllText(_project.PathOf("elsewhere.json")), Is.EqualTo(Old));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Given(string? content, string metadata = "", string? source = null)
    {
        if (content is not null) _project.WithFile("apis/pets.json", content);
        _project.WithFile("Shop.csproj", $"""
            <Project>
              <ItemGroup>
                <SchematicApi Include="apis/pets.json" Source="{source ?? _server.Url}" {metadata} />
              </ItemGroup>
            </Project>
            """);
    }

    private TaskItem Item(string path, params IEnumerable<(string Name, string Value)> metadata)
    {
        var item = new TaskItem(_project.PathOf(path));
        foreach (var (name, value) in metadata) item.SetMetadata(name, value);
        return item;
    }

    private bool Refresh(Action<SchematicRefresh>? change = null)
    {
        var attributes = System.Xml.Linq.XDocument.Load(_project.PathOf("Shop.csproj")).Descendants("SchematicApi").Single().Attributes();
        return Run(task =>
        {
            task.Apis = [Item("apis/pets.json", attributes.Where(attribute => attribute.Name != "Include").Select(attribute => (attribute.Name.LocalName, attribute.Value)))];
            change?.Invoke(task);
        });
    }

    private bool Run(Action<SchematicRefresh> change)
    {
        using var task = new SchematicRefresh
        {
            BuildEngine = _engine,
            ProjectFile = _project.PathOf("Shop.csproj"),
            Namespace = "Shop.Apis",
            LanguageVersion = "12.0",
            MemoryFile = _project.PathOf("obj/Shop.schematic.refresh"),
            RoslynDirectory = Sdk.RoslynDirectory,
        };
        change(task);
        return task.Execute();
    }
}
