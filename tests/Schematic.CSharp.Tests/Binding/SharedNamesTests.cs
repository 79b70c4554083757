using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding.Shared;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>The run-time part stands in the consumer's namespace, among names that nobody foresees.</summary>
public sealed class SharedNamesTests
{
    [Test]
    public void Types_of_modules_whose_namespaces_are_open_everywhere_hide_nothing_from_it()
    {
        var code = GeneratedCode.Of(Api("Sample", "Activity", "Task", "Stream", "Encoding", "Uri", "HttpClient", "Rune"));

        Assert.That(code.CompileWithGlobalUsings(), Is.Empty);
    }

    [Test]
    public void No_module_has_the_name_of_a_type_that_it_uses()
    {
        var compilation = GeneratedCode.WholeRuntime();
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);

        var used = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax or UsingDirectiveSyntax))
            .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
            .Where(name => model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { ContainingType: null } or IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.ContainingType: null })
            .Select(name => name.Identifier.Text)
            .Where(name => name is not ("var" or "nint" or "nuint"))
            .Distinct(StringComparer.Ordinal);

        var missing = used.Except(RuntimeTypes.Names).Except(RuntimeTypes.Borrowed).Order(StringComparer.Ordinal);
        Assert.That(string.Join(", ", missing), Is.Empty, "missing in RuntimeTypes");
    }

    private static ApiDefinition Api(string name, params string[] types) => new()
    {
        Name = name,
        Types = [.. types.Select(type => new ObjectDefinition(type, []))],
        Endpoints = [new Endpoint { Id = "Get", Method = "GET", Path = PathTemplate.Parse("/x") }],
    };
}
