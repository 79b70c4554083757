using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>The run-time part is in the consumer's namespace, next to unknown names.</summary>
public sealed class SharedNamesTests
{
    [Test]
    public void Types_of_modules_whose_namespaces_are_open_everywhere_hide_nothing_from_it()
    {
        var code = GeneratedCode.Of(Api("Sample", "Activity", "Task", "Stream", "Encoding", "Uri", "HttpClient", "Rune"));

        Assert.That(code.CompileWithGlobalUsings(), Is.Empty);
    }

    private static ApiDefinition Api(string name, params string[] types) => new()
    {
        Name = name,
        Types = [.. types.Select(type => new ObjectDefinition(type, []))],
        Endpoints = [new Endpoint { Id = "Get", Method = "GET", Path = PathTemplate.Parse("/x") }],
    };
}
