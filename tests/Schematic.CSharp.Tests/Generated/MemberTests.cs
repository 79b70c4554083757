using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Writing and reading of members that only one side sets, of values with formats, and of members with initial values.</summary>
[Category("Slow")]
public sealed class MemberTests
{
    [Test]
    public async Task Members_are_sent_and_read_as_their_schemas_say()
    {
        var programs = Path.Combine(AppContext.BaseDirectory, "Generated", "Programs");
        var code = GeneratedCode.Of(Read(Path.Combine(programs, "Members.yaml")));
        var run = code.Load(File.ReadAllText(Path.Combine(programs, "Members.cs"))).GetType("Program")!.GetMethod("RunAsync")!;

        var lines = await (Task<IReadOnlyList<string>>)run.Invoke(null, null)!;

        const string Account = "\"name\":\"n\",{0}\"owner\":{\"mail\":\"m\"},\"owners\":[{\"mail\":\"o\"}],\"byRole\":{\"x\":{\"mail\":\"p\"}},\"contact\":{\"mail\":\"q\"}";
        Assert.That(lines, Is.EqualTo(new[]
        {
            "GET /accounts/a",
            "PUT /accounts/a {" + Account.Replace("{0}", "\"password\":\"secret\",", StringComparison.Ordinal) + "}",
            "PUT /accounts [{" + Account.Replace("{0}", "", StringComparison.Ordinal) + "}]",
            """PUT /accounts/a {"id":"a","version":3,"name":"n","created":"2024-01-02T03:04:05Z","owner":{"key":1,"mail":"m"},"owners":[{"key":2,"mail":"o"}],"byRole":{"x":{"key":3,"mail":"p"}},"contact":{"key":4,"mail":"q"}}""",
            "PUT /accounts/a {" + Account.Replace("{0}", "", StringComparison.Ordinal) + "}",
            "True True",
            """PATCH /accounts {"name":null}""",
            "GET /accounts?limit=5&window=PT1H30M",
            """{"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","at":"2024-01-02T03:04:05Z","opens":"09:30:00+02:00","every":"P1Y2M","link":"../up","holidays":{"a":"2024-01-01"},"days":["2024-01-02"],"note":"kept","more":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}""",
            """{"id":"00000000-0000-0000-0000-000000000000","at":"0001-01-01T00:00:00Z","days":[],"count":7,"big":"12"}""",
            "1971-03 02:00:00 True",
            "GET /accounts",
            "The string is not a date. Path: $[0].day, byte offset: 80.",
            """PUT /shapes {"family":"round","kind":"circle","r":1}""",
            """PUT /shapes {"family":"round","kind":"ellipse","a":1,"b":2}""",
            """PUT /shapes {"family":"line","length":3}""",
            """PUT /numbers {"half":1.5,"wide":1267650600228229401496703205376,"percent":7,"half2":1}""",
            "7",
        }));
    }

    private static ApiDefinition Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        return ApiReader.Read(loader.Load(path, default)!, new ApiReaderOptions(), loader, diagnostics).Single();
    }
}
